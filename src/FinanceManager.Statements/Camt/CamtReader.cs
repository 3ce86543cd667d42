using System.Xml;

namespace FinanceManager.Statements.Camt;

/// <summary>Reads ISO 20022 account reports, statements and notifications (camt.052, .053, .054) of any version.</summary>
internal sealed class CamtReader
{
    private static readonly string[] Marks = ["BkToCstmr", ":camt.05", "$camt.05"];

    private readonly StatementOutput output;
    private readonly CamtAccounts accounts;
    private readonly CamtWriter writer;
    private string? format;
    private CamtStatement? statement;
    private int? entryLine;

    public CamtReader(StatementOptions options, StatementOutput output)
    {
        this.output = output;
        accounts = new CamtAccounts(options, output);
        writer = new CamtWriter(options, output, accounts);
    }

    public static bool Recognises(string head) =>
        Text.Cleaning.Trim(head).StartsWith("<") && Marks.Any(mark => head.Contains(mark, StringComparison.Ordinal));

    public StatementSource Read(TextReader text, string head, string encoding)
    {
        var hasDocumentType = head.Contains("<!DOCTYPE", StringComparison.Ordinal);
        if (hasDocumentType)
            output.Warn(null, "file.doctype", "The file's document type declaration was ignored.");
        if (head.Contains("<!ENTITY", StringComparison.Ordinal))
        {
            output.Fatal("file.entities", "The file declares entities of its own, which are never expanded.");
            return new StatementSource(FormatOf(head), encoding, null);
        }
        using (var xml = new CamtXml(text, hasDocumentType))
            Read(xml);
        if (output.Accounts == 0)
            output.Fatal("file.no-statement", "The file holds no statement of an account.");
        return new StatementSource(format ?? FormatOf(head), encoding, null);
    }

    private void Read(CamtXml xml)
    {
        try
        {
            while (xml.Next(-1))
                if (FormatOfElement(xml.Name) is { } found)
                    ReadStatement(xml, found);
        }
        catch (XmlException fault)
        {
            Break(xml, fault);
        }
    }

    private void ReadStatement(CamtXml xml, string found)
    {
        format ??= found;
        statement = new CamtStatement(xml.Line);
        var entries = new CamtEntryReader(xml);
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "Ntry")
            {
                entryLine = xml.Line;
                writer.Write(statement, entries.Read());
                entryLine = null;
            }
            else if (xml.Depth == depth + 1)
            {
                CamtHeader.Read(xml, statement);
            }
        }
        accounts.Finish(statement, isWhole: true);
        statement = null;
    }

    /// <summary>The markup is at fault: what was read before stays, what was being read is lost.</summary>
    private void Break(CamtXml xml, XmlException fault)
    {
        if (entryLine is { } line)
            output.Error(line, "line.truncated", "The file ends or breaks inside this entry.");
        if (statement is not null)
            accounts.Finish(statement, isWhole: false);
        if (xml.HasEnded)
            output.Warn(xml.Line, "file.truncated", "The file ends before its closing tag; something may be missing.");
        else
            output.Error(
                fault.LineNumber > 0 ? fault.LineNumber : xml.Line,
                "file.damaged",
                "The markup of the file is damaged here; the rest was not read."
            );
    }

    private static string? FormatOfElement(string name) =>
        name switch
        {
            "Rpt" => "camt052",
            "Stmt" => "camt053",
            "Ntfctn" => "camt054",
            _ => null,
        };

    private static string FormatOf(string head) =>
        head.Contains("camt.052", StringComparison.Ordinal) || head.Contains("AcctRpt", StringComparison.Ordinal)
            ? "camt052"
        : head.Contains("camt.054", StringComparison.Ordinal) || head.Contains("Ntfctn", StringComparison.Ordinal)
            ? "camt054"
        : "camt053";
}
