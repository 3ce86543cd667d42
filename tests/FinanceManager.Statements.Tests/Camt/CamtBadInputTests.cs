using System.Text;

namespace FinanceManager.Statements.Tests.Camt;

/// <summary>XML that wants to harm, or came to harm, costs little and is explained.</summary>
public sealed class CamtBadInputTests
{
    private const string Root = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>";

    private static readonly string Sample = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Samples/camt/report-of-the-day.xml")
    );

    [Fact]
    public void Document_type_is_never_fetched_and_the_rest_is_read()
    {
        var statement = Reading.Text(
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/camt.dtd\" [<!ELEMENT Document ANY>]>" + WithEntry("1.00")
        );

        Reading.OnlyLines(statement)[0].MinorUnits.ShouldBe(100);
        Reading.Codes(statement).ShouldBe(["file.doctype"]);
    }

    [Theory]
    [InlineData("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">", "&b;")]
    [InlineData("<!ENTITY a SYSTEM \"file:///etc/hostname\">", "&a;")]
    [InlineData("<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x\"> %a;", "1.00")]
    public void File_with_entities_of_its_own_is_refused(string entities, string amount)
    {
        var statement = Reading.Text($"<!DOCTYPE Document [{entities}]>" + WithEntry(amount));

        statement.IsReadable.ShouldBeFalse();
        Reading.Codes(statement).ShouldBe(["file.doctype", "file.entities"]);
    }

    [Fact]
    public void Unknown_entity_ends_the_reading_where_it_stands()
    {
        var statement = Reading.Text(WithEntry("1.00").Replace("</Stmt>", "<Ntry>&bomb;</Ntry></Stmt>"));

        Reading.OnlyLines(statement).Count.ShouldBe(1);
        Reading.Codes(statement).ShouldBe(["line.truncated", "file.damaged"]);
    }

    [Theory]
    [InlineData("<a>", 1 << 20)]
    [InlineData("<Stmt a='' b='", 1)]
    [InlineData("<Stmt><Ntry><Amt Ccy=\"", 1)]
    [InlineData("<!-- ", 1)]
    public void Markup_without_an_end_is_refused_in_bounded_memory(string markup, int times)
    {
        var start = Root + string.Concat(Enumerable.Repeat(markup, times));
        using var stream = new RepeatingStream("xxxxxxxxxxxxxxx", 48 << 20, start);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var statement = StatementReader.Read(stream, new StatementOptions());

        statement.Accounts.SelectMany(a => a.Lines).ShouldBeEmpty();
        Reading.Codes(statement).ShouldContain("file.damaged");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(48L << 20);
    }

    [Fact]
    public void Document_of_ever_new_names_is_refused()
    {
        var text = new StringBuilder(Root);
        for (var i = 0; i < 100_000; i++)
            text.Append("<n").Append(i).Append("/>");

        Reading.Codes(Reading.Text(text.ToString())).ShouldContain("file.damaged");
    }

    [Fact]
    public void File_cut_anywhere_keeps_every_whole_entry_and_says_that_it_is_cut()
    {
        var ends = Ends("</Ntry>").ToList();
        var last = Sample.LastIndexOf("</Document>", StringComparison.Ordinal) + "</Document>".Length;
        for (var length = Sample.IndexOf("<Ntry>", StringComparison.Ordinal); length < last; length += 7)
        {
            var statement = Reading.Text(Sample[..length]);

            // The fourth entry is for information only.
            var whole = ends.Count(end => end <= length);
            var lines = statement.Accounts.Sum(a => a.Lines.Count);
            (lines + Reading.Codes(statement).Count(c => c == "line.not-booked")).ShouldBe(whole);
            Reading.Codes(statement).ShouldContain("file.truncated");
        }
    }

    [Fact]
    public void Control_characters_in_the_text_are_dropped()
    {
        var statement = Reading.Text(WithEntry("1.00").Replace("A text", "A\u0001 te\u001Ax\0t"));

        Reading.OnlyLines(statement)[0].Description.ShouldBe("A text");
    }

    [Fact]
    public void What_follows_the_document_is_harmless()
    {
        var statement = Reading.Text(WithEntry("1.00") + "\u001A\0\n" + WithEntry("2.00"));

        statement.Accounts.SelectMany(a => a.Lines).Select(l => l.MinorUnits).ShouldBe([100, 200]);
    }

    private static IEnumerable<int> Ends(string tag)
    {
        for (var at = 0; (at = Sample.IndexOf(tag, at, StringComparison.Ordinal)) >= 0; at += tag.Length)
            yield return at + tag.Length;
    }

    private static string WithEntry(string amount) =>
        Root
        + "<Stmt><Acct><Id><IBAN>PT50000201231234567890154</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        + $"<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
        + "<BookgDt><Dt>2024-01-02</Dt></BookgDt><AddtlNtryInf>A text</AddtlNtryInf></Ntry></Stmt>"
        + "</BkToCstmrStmt></Document>";
}
