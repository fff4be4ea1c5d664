"""Prints a page that it is given once, as often as it is asked to under another title."""

import sys
import time

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

page, title = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2]
fonts = FontConfiguration()
for line in sys.stdin:
    source = page.replace(title, line.strip())
    start = time.perf_counter()
    pdf = HTML(string=source).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
    print(time.perf_counter() - start, len(pdf), flush=True)
