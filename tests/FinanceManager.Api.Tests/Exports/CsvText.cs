using System.Text;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>Reads RFC 4180 the strict way.</summary>
internal static class CsvText
{
    /// <returns>Rows by the names of their columns.</returns>
    internal static List<Dictionary<string, string>> Read(string text, string lineEnd = "\r\n")
    {
        var rows = Rows(text.TrimStart('\uFEFF'), lineEnd).ToList();
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                {
                    row.Count.ShouldBe(rows[0].Count);
                    return rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second);
                }),
        ];
    }

    private static IEnumerable<List<string>> Rows(string text, string lineEnd)
    {
        var row = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            row.Add(Cell(text, ref at));
            if (at == text.Length || text[at] != ',')
            {
                text[at..].ShouldStartWith(lineEnd);
                at += lineEnd.Length;
                yield return row;
                row = [];
            }
            else
            {
                at++;
            }
        }
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (text[at] != '"')
        {
            while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                cell.Append(text[at++]);
            return cell.ToString();
        }
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            if (text[at] == '"')
                at++;
            cell.Append(text[at]);
        }
        at++;
        return cell.ToString();
    }
}
