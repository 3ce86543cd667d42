using FinanceManager.Domain;
using FinanceManager.Statements.Csv.Rules;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Reads delimited text: understands it from its head, then streams its records.</summary>
internal static class CsvReader
{
    /// <param name="delimiter">Given where the text is ours, made of a sheet's cells.</param>
    public static StatementSource Read(
        InputBytes input,
        TextEncoding encoding,
        string head,
        bool complete,
        StatementOptions options,
        StatementOutput output,
        char? delimiter = null
    )
    {
        if (options.Rules is { } rules)
            return Follow(rules, input, encoding, options, output, delimiter);
        var plan = options.Mapping is { } given
            ? CsvDetector.Follow(head, complete, given with { Delimiter = delimiter ?? given.Delimiter })
            : CsvDetector.Detect(head, complete, delimiter);
        if (plan is null)
        {
            output.Fatal("file.unknown-format", "The file is neither OFX nor delimited text.");
            return new StatementSource("", encoding.Name, null);
        }
        if (plan.Sample.Table.HasTooManyFields)
        {
            output.Fatal("file.too-many-columns", $"The file has more than {CsvRecordReader.MostFields} columns.");
            return new StatementSource("csv", encoding.Name, null);
        }
        var mapping = plan.Mapping;
        if (options.Mapping is null && mapping is not null)
            mapping = Complete(plan, input, encoding, complete, options, output);
        var layout = CsvDetector.Layout(plan.Sample, mapping);
        if (options.Mapping is null && options.Remembered?.Invoke(layout) is { } remembered)
            mapping = remembered with
            {
                Delimiter = plan.Sample.Table.Delimiter,
                HeaderRow = layout.Headers.Count > 0 ? plan.Sample.HeaderIndex + 1 : null,
            };
        if (mapping is null)
        {
            output.Fatal("csv.columns-not-found", "No columns with dates and amounts were found.");
            return new StatementSource("csv", encoding.Name, layout);
        }
        using var text = input.OpenText(encoding);
        new CsvStatement(mapping, plan.Preamble, options, output).Read(new CsvRecordReader(text, mapping.Delimiter));
        return new StatementSource("csv", encoding.Name, layout with { Mapping = mapping });
    }

    private static StatementSource Follow(
        HledgerRules rules,
        InputBytes input,
        TextEncoding encoding,
        StatementOptions options,
        StatementOutput output,
        char? delimiter
    )
    {
        foreach (var (line, code, message, severity) in rules.Diagnostics)
            output.Report(null, code, line is null ? message : $"Line {line} of the rules: {message}", severity);
        if (rules.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Fatal))
        {
            using var text = input.OpenText(encoding);
            var separator = delimiter ?? rules.Separator ?? Separator(options.FileName);
            new RulesStatement(rules, options, output).Read(new CsvRecordReader(text, separator));
        }
        return new StatementSource("csv", encoding.Name, null);
    }

    private static char Separator(string? fileName) =>
        Path.GetExtension(fileName)?.ToUpperInvariant() switch
        {
            ".SSV" => ';',
            ".TSV" or ".TAB" => '\t',
            _ => ',',
        };

    /// <summary>Settles what a few rows could not: order of days, decimal separator, sign.</summary>
    private static CsvMapping Complete(
        CsvPlan plan,
        InputBytes input,
        TextEncoding encoding,
        bool complete,
        StatementOptions options,
        StatementOutput output
    )
    {
        var mapping = plan.Mapping! with { Encoding = encoding.Name };
        var whole = complete && plan.Sample.Table.Rows.Count < 500;
        if (!whole && !(plan.Dates.IsDecided && plan.Decimals.IsDecided))
            ScanAll(plan, mapping, input, encoding);
        var code = mapping.CurrencyCode ?? options.DefaultCurrency?.Code;
        var exponent = Currency.TryParse(code, out var currency) ? currency.Exponent : (int?)null;
        var separator = plan.Decimals.Decide(exponent, mapping.Delimiter, out var unsureDecimal);
        var header = mapping.Date < plan.Sample.Headers.Length ? plan.Sample.Headers[mapping.Date] : "";
        // A semicolon alone proves no decimal comma.
        var proven = plan.Decimals.IsDecided ? separator : '.';
        var order = plan.Dates.Decide(options, header, code, proven, out var unsureDate);
        mapping = mapping with { DateOrder = order, DecimalSeparator = separator };
        mapping = mapping with { InvertSign = CsvSignEvidence.IsInverted(plan.Sample, mapping, out var unsureSign) };
        if (unsureDate)
            output.Warn(null, "date.order-ambiguous", $"Every date fits day-month and month-day; read as {order}.");
        if (unsureDecimal)
            output.Warn(
                null,
                "amount.ambiguous",
                $"Every separator could mean thousands or decimals; '{separator}' is taken as the decimal one."
            );
        if (unsureSign)
            output.Warn(
                null,
                "csv.sign-doubtful",
                "Nearly every amount is money in; a card statement may need its signs inverted."
            );
        return mapping;
    }

    private static void ScanAll(CsvPlan plan, CsvMapping mapping, InputBytes input, TextEncoding encoding)
    {
        using var text = input.OpenText(encoding);
        var reader = new CsvRecordReader(text, mapping.Delimiter);
        var money = CsvDetector.MoneyColumns(mapping).ToArray();
        while (reader.Read())
        {
            if (reader.Record <= plan.Sample.Table.Rows.Count)
                continue;
            plan.Dates.Add(reader[mapping.Date]);
            foreach (var column in money)
                plan.Decimals.Add(reader[column]);
            if (plan.Dates.IsDecided && plan.Decimals.IsDecided)
                return;
        }
    }
}
