using System.Globalization;
using FinanceManager.Bench.Baseline;

// baseline HISTORY.tsv TEST.tsv: lines of text, tab, label; prints the share of the test's labels that are right.
if (args is not [var history, var test])
{
    Console.Error.WriteLine("usage: baseline HISTORY.tsv TEST.tsv");
    return 2;
}
var svm = new LinearSvm(Read(history));
var lines = Read(test);
var right = lines.Count(line => svm.Label(line.Text) == line.Label);
Console.WriteLine(((double)right / lines.Count).ToString("F4", CultureInfo.InvariantCulture));
return 0;

static List<(string Text, string Label)> Read(string path) =>
    [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))];
