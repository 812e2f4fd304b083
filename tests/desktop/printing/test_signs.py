"""Signs on paper are drawn by whichever worker makes the sheet."""

from threading import Thread

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.printing.signs import draw_sign


def drawn(meaning: str) -> bytes:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_sign(painter, meaning, QRectF(0, 0, 40, 40), QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_a_second_worker_draws_other_signs_after_the_first_has_gone(qapp: object) -> None:
    pictures: list[bytes] = []
    for meaning in ("school", "corporate"):
        worker = Thread(target=lambda meaning=meaning: pictures.append(drawn(meaning)))
        worker.start()
        worker.join()
    assert len(set(pictures)) == 2
    assert all(any(picture) for picture in pictures)
