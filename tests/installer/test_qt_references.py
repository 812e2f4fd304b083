"""Guards the choice of Qt: some versions lose references to None until Python 3.11 aborts."""

import os
import subprocess
import sys

LOOP = """
from PySide6.QtGui import QGuiApplication, QImage, QPainter
application = QGuiApplication([])
image = QImage(64, 64, QImage.Format.Format_RGB32)
painter = QPainter(image)
for _ in range(30_000):
    painter.drawLine(0, 0, 3, 3)
painter.end()
print("survived")
"""


def test_thousands_of_calls_that_return_nothing_do_no_harm() -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", LOOP], env=surroundings, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "survived\n"), done.stderr
