using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Mt940;

/// <summary>What holds for every MT940 file, not only for the samples.</summary>
public sealed class Mt940PropertyTests
{
    // No colon, hyphen or sign that a dialect could take for its own.
    private const string Letters = "abcdefghijkABCDEFGHIJK 0123456789,.";

    private const int Width = 65;

    [Fact]
    public void Every_movement_becomes_a_line_or_an_error() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Amount, byte Fault)[]>(), EveryMovementIsAccountedFor)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Balances_that_do_not_agree_are_said_and_others_are_not() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Opening, short[] Amounts, byte Wrong)>(), BalancesAreChecked)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_that_were_cut_into_subfields_and_lines_are_whole_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte[] Purpose, byte[] Name)>(), SubfieldsRoundTrip)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_between_code_words_are_whole_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte[] Purpose, byte[] Name)>(), CodeWordsRoundTrip)
            .QuickCheckThrowOnFailure();

    private static bool EveryMovementIsAccountedFor((int Amount, byte Fault)[] movements)
    {
        var text = new StringBuilder(":20:A\n:25:1\n:60F:C240101EUR0,00\n");
        foreach (var (amount, fault) in movements)
            text.Append(Movement(Amount(Math.Abs((long)amount)), fault % 8));

        var statement = Reading.Text(text.ToString());

        var errors = statement.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var lines = Reading.OnlyLines(statement).Count;
        (lines + errors).ShouldBe(movements.Length);
        lines.ShouldBe(movements.Count(m => m.Fault % 8 > 3));
        return true;
    }

    private static string Movement(string amount, int fault) =>
        fault switch
        {
            0 => $":61:2413310102D{amount}NTRFNONREF\n:86:no such month\n",
            1 => $":61:D{amount}NTRFNONREF\n:86:no day\n",
            2 => $":61:2401020102{amount}NTRFNONREF\n:86:no direction\n",
            3 => ":61:2401020102DNTRFNONREF\n:86:no amount\n",
            4 => $":61:2401020102RC{amount}\nDetails\n",
            5 => $":61:2402300102D{amount}NTRFNONREF//ID\n:86:?20?21?22\n:86:more\n",
            6 => $":61:240102CR{amount}NTRF\n:86:/REMI//NAME///EREF/\n",
            _ => $":61:2401020102D{amount}NTRFNONREF\n:86:166?00?20SVWZ+?32?\n",
        };

    private static bool BalancesAreChecked((int Opening, short[] Amounts, byte Wrong) statement)
    {
        var amounts = statement.Amounts ?? [];
        var closing = statement.Opening + amounts.Sum(a => (long)a) + (statement.Wrong % 2);
        var text = new StringBuilder($":20:A\n:25:1\n:60F:{Balance(statement.Opening)}\n");
        foreach (var amount in amounts)
            text.Append($":61:240102{Mark(amount)}{Amount(Math.Abs((long)amount))}NTRFNONREF\n");
        text.Append(CultureInfo.InvariantCulture, $":62F:{Balance(closing)}\n");

        var codes = Reading.Codes(Reading.Text(text.ToString())).ToList();

        codes.Contains("balance.mismatch").ShouldBe(statement.Wrong % 2 == 1);
        return true;
    }

    private static bool SubfieldsRoundTrip((byte[] Purpose, byte[] Name) texts)
    {
        var (purpose, name) = (Text(texts.Purpose, 10 * 27), Text(texts.Name, 2 * 27));
        var field = new StringBuilder("166?00XYZ");
        foreach (var (chunk, i) in purpose.Chunk(27).Select((chunk, i) => (new string(chunk), i)))
            field.Append(CultureInfo.InvariantCulture, $"?{20 + i}{chunk}");
        foreach (var (chunk, i) in name.Chunk(27).Select((chunk, i) => (new string(chunk), i)))
            field.Append(CultureInfo.InvariantCulture, $"?{32 + i}{chunk}");

        var line = Read(field.ToString());

        line.Payee.ShouldBe(Squeezed(name) is { Length: > 0 } payee ? payee : null);
        line.Description.ShouldEndWith(Squeezed(purpose));
        line.Kind.ShouldBe("XYZ");
        return true;
    }

    private static bool CodeWordsRoundTrip((byte[] Purpose, byte[] Name) texts)
    {
        var (purpose, name) = (Text(texts.Purpose, 200), Text(texts.Name, 70));

        var line = Read($"/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/NAME/{name}/REMI/{purpose}/EREF/E2E");

        line.Payee.ShouldBe(Squeezed(name) is { Length: > 0 } payee ? payee : null);
        if (Squeezed(purpose).Length > 0)
            line.Description.ShouldBe(Squeezed(purpose));
        line.Reference.ShouldBe("E2E");
        return true;
    }

    private static StatementLine Read(string field)
    {
        var wrapped = string.Join('\n', field.Chunk(Width).Select(line => new string(line)));
        var text = $":20:A\n:25:1\n:60F:C240101EUR0,00\n:61:2401020102D1,00NTRFNONREF\n:86:{wrapped}\n-\n";
        return Reading.OnlyLines(Reading.Text(text)).ShouldHaveSingleItem();
    }

    private static string Text(byte[]? letters, int longest) =>
        new([.. (letters ?? []).Take(longest).Select(b => Letters[b % Letters.Length])]);

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Balance(long units) => $"{Mark(units)}240101EUR{Amount(Math.Abs(units))}";

    private static char Mark(long units) => units < 0 ? 'D' : 'C';

    private static string Amount(long units) =>
        (units / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
