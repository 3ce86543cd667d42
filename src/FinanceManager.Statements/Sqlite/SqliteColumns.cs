using System.Globalization;

namespace FinanceManager.Statements.Sqlite;

/// <summary>The columns of a table as the statement that made it names them.</summary>
internal sealed class SqliteColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<long?> defaults = [];

    public int Count => defaults.Count;

    public static SqliteColumns Named(params ReadOnlySpan<string> names)
    {
        var columns = new SqliteColumns();
        foreach (var name in names)
            columns.Add(name, null);
        return columns;
    }

    /// <param name="sql"><c>CREATE TABLE …</c>, with later columns at the end.</param>
    public static SqliteColumns Of(string sql)
    {
        var columns = new SqliteColumns();
        var depth = 0;
        var definition = new List<Word>();
        foreach (var word in Words(sql))
        {
            if (word.Is("("))
                depth++;
            else if (word.Is(")"))
                depth--;
            if (depth == 0 ? columns.Count > 0 || definition.Count > 0 : depth == 1 && word.Is(","))
            {
                columns.Add(definition);
                definition.Clear();
                if (depth == 0)
                    break;
            }
            else if (depth > 0 && !(depth == 1 && word.Is("(")))
            {
                definition.Add(word);
            }
        }
        return columns;
    }

    public bool Has(string name) => places.ContainsKey(name);

    public bool TryFind(string name, out int place) => places.TryGetValue(name, out place);

    /// <summary>What a row holds that was written before the column was; null where that is no whole number.</summary>
    public long? Default(int place) => defaults[place];

    private void Add(string name, long? absent)
    {
        places.TryAdd(name, defaults.Count);
        defaults.Add(absent);
    }

    private void Add(List<Word> definition)
    {
        if (definition.Count == 0)
            return;
        // What concerns several columns stands after them.
        var first = definition[0];
        if (
            first.Is("CONSTRAINT")
            || first.Is("PRIMARY")
            || first.Is("UNIQUE")
            || first.Is("CHECK")
            || first.Is("FOREIGN")
        )
            return;
        var at = definition.FindIndex(word => word.Is("DEFAULT")) + 1;
        var value = at > 0 ? string.Concat(definition.Skip(at).Take(2).TakeWhile(IsNumber).Select(w => w.Text)) : "";
        Add(
            first.Text,
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var absent)
                ? absent
                : null
        );
    }

    private static bool IsNumber(Word word) =>
        !word.IsQuoted && (word.Text is "-" or "+" || char.IsDigit(word.Text[0]));

    private static IEnumerable<Word> Words(string sql)
    {
        for (int at = 0, end; at < sql.Length; at = end)
        {
            var c = sql[at];
            var pair = at + 1 < sql.Length ? (c, sql[at + 1]) : (c, '\0');
            if (char.IsWhiteSpace(c))
                end = at + 1;
            else if (pair is ('-', '-'))
                end = After(sql, "\n", at + 2);
            else if (pair is ('/', '*'))
                end = After(sql, "*/", at + 2);
            else if (c is '[' or '"' or '`' or '\'')
                yield return Quoted(sql, at, out end);
            else
            {
                end = at + 1;
                while (IsPartOfWord(c) && end < sql.Length && IsPartOfWord(sql[end]))
                    end++;
                yield return new Word(sql[at..end], false);
            }
        }
    }

    private static Word Quoted(string sql, int at, out int end)
    {
        var mark = sql[at] == '[' ? ']' : sql[at];
        end = at + 1;
        while ((end = After(sql, mark.ToString(), end)) < sql.Length && sql[end] == mark && mark != ']')
            end++;
        var closed = sql[end - 1] == mark && end - 1 > at ? end - 1 : end;
        return new Word(sql[(at + 1)..closed].Replace($"{mark}{mark}", $"{mark}", StringComparison.Ordinal), true);
    }

    private static int After(string sql, string end, int from) =>
        from < sql.Length && sql.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var at
            ? at + end.Length
            : sql.Length;

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || c >= '\u0080';

    private readonly record struct Word(string Text, bool IsQuoted)
    {
        public bool Is(string word) => !IsQuoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
