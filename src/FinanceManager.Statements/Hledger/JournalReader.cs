using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>Reads a journal of hledger: double-entry books, in which accounts and categories are told apart by their kind.</summary>
internal static class JournalReader
{
    /// <summary>A day at the beginning of a line, and a posting on the next.</summary>
    public static bool Recognises(string head)
    {
        var lines = new LineReader(new StringReader(head));
        var isDated = false;
        while (lines.Read())
        {
            var text = lines.Text;
            if (Cleaning.Trim(text).IsEmpty)
                isDated = false;
            else if (char.IsWhiteSpace(text[0]))
            {
                var posting = Cleaning.Trim(text);
                if (isDated && posting[0] is not ';')
                    return IsAccount(posting);
            }
            else
            {
                isDated = IsHead(text.ToString());
            }
        }
        return false;
    }

    public static StatementSource Read(
        TextReader text,
        string encoding,
        StatementOptions options,
        StatementOutput output
    )
    {
        var book = new MigrationBook(options, output);
        var parser = new JournalParser(book, year: 0);
        parser.Read(new LineReader(text));
        new JournalBooks(book, parser.Accounts).Add(parser.Transactions);
        book.Finish();
        if (book.Accounts.Count == 0 && parser.Accounts.Declared.Count > 0)
            output.Warn(null, "file.no-transactions", "The journal has no transactions that move money.");
        return new StatementSource("hledger", encoding, null) { IsMigration = true };
    }

    private static bool IsHead(string text)
    {
        var end = text.IndexOfAny([' ', '=', '\t']);
        // Beancount begins like this, and quotes its texts or names a directive.
        var rest = end < 0 ? "" : text[end..].TrimStart();
        return JournalParser.TryDate(end < 0 ? text : text[..end], 2000, out _)
            && !rest.StartsWith("open ", StringComparison.Ordinal)
            && !rest.StartsWith("commodity ", StringComparison.Ordinal)
            && !(rest is ['*' or '!', ' ', '"', ..]);
    }

    private static bool IsAccount(ReadOnlySpan<char> posting) =>
        posting.TrimStart("*!([ ") is [var first, ..] && char.IsLetter(first);
}
