"""Names of the files a month is delivered in."""

from db.reports.summary import Header


def file_stem(header: Header) -> str:
    """Return `OPI_{enterprise}_{site}_{YYYY-MM}_r{revision}`; the parts hold only letters, digits and hyphens."""
    parts = ("OPI", header.enterprise_code, header.site_code, header.period, f"r{header.revision}")
    return "_".join("".join(sign if _is_safe(sign) else "-" for sign in part) for part in parts)


def _is_safe(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign == "-")
