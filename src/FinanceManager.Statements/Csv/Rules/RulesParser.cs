using System.Globalization;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Reads a rules file line by line.</summary>
internal sealed class RulesParser(Func<string, string?>? include)
{
    private const int DeepestInclude = 16;
    private const int MostText = 1 << 22;
    private readonly RulesDraft draft = new();
    private string file = "";
    private int line;
    private int read;
    private RulesBlockDraft? block;
    private RulesTable? table;
    private bool takesConditions;

    public HledgerRules Parse(string text)
    {
        Read(text, "", 0);
        if (!draft.Assigns(field => field == "date"))
            Report("rules.date-missing", "No rule says where the date is.", DiagnosticSeverity.Fatal);
        if (!draft.Assigns(field => field.StartsWith("amount", StringComparison.Ordinal) || IsBalance(field)))
            Report("rules.amount-missing", "No rule says where the amount is.", DiagnosticSeverity.Fatal);
        return new HledgerRules(draft);
    }

    private static bool IsBalance(string field) => field.StartsWith("balance", StringComparison.Ordinal);

    private void Read(string text, string name, int depth)
    {
        if ((read += text.Length) > MostText)
        {
            Report("rules.too-large", "The rules are larger than any person writes.", DiagnosticSeverity.Fatal);
            return;
        }
        var (outerFile, outerLine) = (file, line);
        (file, line) = (name, 0);
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            line++;
            ReadLine(raw.TrimEnd().ToString(), depth);
        }
        CloseBlock();
        (file, line) = (outerFile, outerLine);
    }

    private void ReadLine(string text, int depth)
    {
        var isIndented = text.Length > 0 && text[0] is ' ' or '\t';
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            takesConditions = false;
            table = null;
        }
        else if (trimmed[0] is '#' or ';' || (trimmed[0] == '*' && !takesConditions))
            return;
        else if (table is not null)
            ReadRow(table, trimmed);
        else if (isIndented && block is not null)
            ReadRule(trimmed, depth, block);
        else if (takesConditions && block is not null)
            ReadConditions(trimmed, block);
        else
        {
            CloseBlock();
            if (isIndented)
                Report("rules.unknown", $"{Quote(trimmed)} is indented, but belongs to no if block.");
            else if (
                text == "if"
                || text.StartsWith("if ", StringComparison.Ordinal)
                || text.StartsWith("if\t", StringComparison.Ordinal)
            )
                OpenBlock(text[2..].Trim());
            else if (
                text.StartsWith("if", StringComparison.Ordinal)
                && !char.IsLetterOrDigit(text[2])
                && text[2] is not ('-' or '_')
            )
                OpenTable(text);
            else
                ReadRule(trimmed, depth, null);
        }
    }

    private void OpenBlock(string conditions)
    {
        block = new RulesBlockDraft(line);
        takesConditions = true;
        if (conditions.Length > 0)
            ReadConditions(conditions, block);
    }

    private void CloseBlock()
    {
        if (block is { IsEmpty: true })
            Report("rules.block-empty", $"The if block of line {block.Line} does nothing.");
        if (block is { IsEmpty: false, AnyOf.Count: > 0 })
            draft.Blocks.Add(block);
        (block, table, takesConditions) = (null, null, false);
    }

    private void ReadConditions(string text, RulesBlockDraft into)
    {
        var conditions = RulesConditions.Read(text, out var joins, out var fault);
        if (fault is not null)
            Report("rules.pattern", $"{Quote(fault)} is no pattern that can be used.");
        if (joins && into.AnyOf.Count > 0)
            into.AnyOf[^1].AddRange(conditions);
        else
            into.AnyOf.Add(conditions);
    }

    private void OpenTable(string text)
    {
        var separator = text[2];
        var fields = text[3..].Split(separator, StringSplitOptions.TrimEntries);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = fields[i].ToLowerInvariant();
            if (!RulesFields.IsKnown(fields[i]))
                Report("rules.unknown", $"{Quote(fields[i])} is no part of a transaction.");
        }
        table = new RulesTable(separator, fields);
    }

    private void ReadRow(RulesTable of, string text)
    {
        var cells = text.Split(of.Separator, StringSplitOptions.TrimEntries);
        if (cells.Length != of.Fields.Count + 1)
        {
            Report("rules.table", $"The row has {cells.Length - 1} values, {of.Fields.Count} were expected.");
            return;
        }
        var row = new RulesBlockDraft(line);
        ReadConditions(cells[0], row);
        for (var i = 0; i < of.Fields.Count; i++)
            if (RulesFields.IsKnown(of.Fields[i]))
                row.Assignments.Add((of.Fields[i], cells[i + 1]));
        draft.Blocks.Add(row);
    }

    private void ReadRule(string text, int depth, RulesBlockDraft? within)
    {
        takesConditions = false;
        var end = text.AsSpan().IndexOfAny(' ', '\t', ':');
        var name = (end < 0 ? text : text[..end]).ToLowerInvariant();
        var value = end < 0 ? "" : text[end..].TrimStart().TrimStart(':').Trim();
        if (name == "skip")
            ReadSkip(value, within);
        else if (name == "end" && within is null)
            draft.IsEnded = true;
        else if (name == "end")
            within!.Ends = true;
        else if (RulesFields.IsKnown(name))
            Assign(name, value, within);
        else if (within is not null)
            Report("rules.unknown", $"{Quote(text)} is no rule for an if block.");
        else if (name == "include")
            Include(value, depth);
        else
            ReadDirective(name, value, text);
    }

    private void Assign(string field, string value, RulesBlockDraft? within)
    {
        if (within is null)
            draft.Assign(field, value);
        else
            within.Assignments.Add((field, value));
    }

    private void ReadSkip(string value, RulesBlockDraft? within)
    {
        var count = 1;
        if (value.Length > 0 && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            Report("rules.value", $"{Quote(value)} is no number of records.");
        else if (within is null)
            draft.Skip ??= count;
        else
            within.Skip = count;
    }

    private void ReadDirective(string name, string value, string text)
    {
        var understood = name switch
        {
            "fields" => Name(value),
            "separator" => (draft.Separator ??= Separator(value)) is not null,
            "encoding" => (draft.Encoding ??= TextEncoding.IsKnown(value) ? value : null) is not null,
            "decimal-mark" => (draft.DecimalMark ??= value is "." or "," ? value[0] : null) is not null,
            "date-format" => AddDateFormat(value),
            "newest-first" => draft.IsNewestFirst = true,
            "intra-day-reversed" or "balance-type" => true,
            "timezone" or "archive" or "source" => Ignore(name),
            _ => Unknown(text),
        };
        if (!understood)
            Report("rules.value", $"{Quote(value)} is no {name} that is known.");
    }

    private bool Name(string value)
    {
        draft.Name([.. value.Split(',').Select(name => name.Trim().Trim('"').Trim().ToLowerInvariant())]);
        return true;
    }

    private bool AddDateFormat(string value)
    {
        if (RulesDateFormat.Of(value) is not { } format)
            return false;
        draft.DateFormats.Add(format);
        return true;
    }

    private static char? Separator(string value) =>
        value.ToUpperInvariant() switch
        {
            "TAB" or "\\T" => '\t',
            "SPACE" => ' ',
            "COMMA" => ',',
            "SEMICOLON" => ';',
            [var c] when !char.IsLetterOrDigit(c) && c != '"' => c,
            _ => null,
        };

    private bool Ignore(string name)
    {
        Report("rules.ignored", $"'{name}' has no meaning for an imported file.", DiagnosticSeverity.Info);
        return true;
    }

    private bool Unknown(string text)
    {
        Report("rules.unknown", $"{Quote(text)} is no rule.");
        return true;
    }

    private void Include(string path, int depth)
    {
        CloseBlock();
        var folder = file.LastIndexOf('/') is >= 0 and var slash ? file[..(slash + 1)] : "";
        var full = Path.IsPathRooted(path) || path.StartsWith('~') ? path : folder + path;
        if (depth == DeepestInclude)
            Report("rules.include-depth", $"{Quote(path)} is included too deeply, perhaps in a circle.");
        else if (include?.Invoke(full) is { } text)
            Read(text, full, depth + 1);
        else
            Report("rules.include-missing", $"{Quote(path)} is not to be had.");
    }

    private static string Quote(string text) => StatementOutput.Quote(text);

    private void Report(string code, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        var place = file.Length > 0 ? $"{Quote(Path.GetFileName(file))}: " : "";
        draft.Diagnostics.Add(new Diagnostic(line > 0 ? line : null, code, place + message, severity));
    }

    /// <summary>An if table that is being read.</summary>
    private sealed record RulesTable(char Separator, IReadOnlyList<string> Fields);
}
