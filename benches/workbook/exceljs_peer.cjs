// The cells of a file as a workbook by the streaming writer of exceljs, which has no
// tables; prints the seconds that it took.
const fs = require("fs");
const ExcelJS = require("exceljs");

const [input, output] = process.argv.slice(2);
const cells = JSON.parse(fs.readFileSync(input, "utf8"));

async function main() {
  const start = process.hrtime.bigint();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet("Sheet1");
  sheet.addRow(cells.headings).commit();
  for (const values of cells.rows) {
    const row = sheet.addRow(values.map((value) => (Array.isArray(value) ? value[0] : value)));
    values.forEach((value, at) => {
      if (Array.isArray(value)) row.getCell(at + 1).numFmt = value[1];
    });
    row.commit();
  }
  await book.commit();
  console.log(Number(process.hrtime.bigint() - start) / 1e9);
}
main();
