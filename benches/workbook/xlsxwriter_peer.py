"""The cells of a file as a workbook by XlsxWriter; prints the seconds that it took."""

import json
import sys
import time

import xlsxwriter

with open(sys.argv[1]) as file:
    cells = json.load(file)
start = time.perf_counter()
with xlsxwriter.Workbook(sys.argv[2]) as book:
    sheet = book.add_worksheet()
    formats = {}
    for row, values in enumerate(cells["rows"], 1):
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            elif value is not None:
                number, code = value
                if code not in formats:
                    formats[code] = book.add_format({"num_format": code})
                sheet.write_number(row, column, number, formats[code])
    headings = [{"header": heading} for heading in cells["headings"]]
    sheet.add_table(0, 0, len(cells["rows"]), len(headings) - 1, {"columns": headings})
print(time.perf_counter() - start)
