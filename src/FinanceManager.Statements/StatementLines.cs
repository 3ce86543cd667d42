using System.Collections;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements;

/// <summary>
/// The lines of an account in the order of the file. They are kept packed, so that a million of them fit into memory;
/// a line is made anew each time it is asked for.
/// </summary>
public sealed class StatementLines : IReadOnlyList<StatementLine>
{
    // In the number that a packed line begins with, beside its place in the file.
    private const int PendingFlag = 2;
    private const int BalanceFlag = 1;

    private readonly PackedText texts;
    private readonly BlockList<Packed> packed = new();

    /// <summary>Lines that say more than banks do; few files have them.</summary>
    private readonly Dictionary<int, StatementLine> whole = [];

    private Currency? only;
    private bool hasSeveralCurrencies;
    private bool hasPending;

    /// <param name="texts">May be that of other accounts, too.</param>
    internal StatementLines(PackedText texts) => this.texts = texts;

    public int Count => packed.Count;

    public StatementLine this[int index] => whole.TryGetValue(index, out var line) ? line : Unpack(packed[index]);

    public DateOnly DateOf(int index) => packed[index].Date;

    public long MinorUnitsOf(int index) => packed[index].MinorUnits;

    /// <summary>How much it moves, of whatever sign: as a whole, or in parts that may cancel each other.</summary>
    public Int128 MagnitudeOf(int index)
    {
        var magnitude = Int128.Abs(packed[index].MinorUnits);
        if (!whole.TryGetValue(index, out var line))
            return magnitude;
        var parts = line.Splits.Aggregate((Int128)0, (sum, part) => sum + Int128.Abs(part.MinorUnits));
        return Int128.Max(magnitude, parts);
    }

    /// <summary>Whether every line that names a currency names this one.</summary>
    public bool AreIn(Currency? currency) =>
        !hasSeveralCurrencies && (only is null || currency is null || only == currency);

    /// <summary>Of the booked lines: what a bank's closing balance counts. A person's own program counts the others, too.</summary>
    public long SumMinorUnits(bool withPending = false)
    {
        var sum = 0L;
        for (var i = 0; i < Count; i++)
            if (withPending || !hasPending || !this[i].Pending)
                sum = checked(sum + packed[i].MinorUnits);
        return sum;
    }

    public IEnumerator<StatementLine> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(StatementLine line)
    {
        hasSeveralCurrencies |= only is not null && line.Currency is not null && line.Currency != only;
        only ??= line.Currency;
        hasPending |= line.Pending;
        var isPlain =
            line is
            { Splits.Count: 0, Tags.Count: 0, TransferAccount: null, Note: null, Reconciled: false, Transfer: null };
        if (!isPlain)
            whole.Add(Count, line);
        packed.Add(new(line.MinorUnits, line.Date, isPlain ? Pack(line) : 0));
    }

    private int Pack(StatementLine line)
    {
        var room =
            (2 * PackedText.LongestNumber)
            + PackedText.RoomFor(line.Currency?.Code)
            + PackedText.RoomFor(line.Description)
            + PackedText.RoomFor(line.Payee)
            + PackedText.RoomFor(line.SourceId)
            + PackedText.RoomFor(line.Reference)
            + PackedText.RoomFor(line.Category)
            + PackedText.RoomFor(line.Kind)
            + PackedText.RoomFor(line.MerchantCode);
        var place = texts.Begin(room);
        var flags = (line.Pending ? PendingFlag : 0) | (line.BalanceMinorUnits is null ? 0 : BalanceFlag);
        texts.Write(((long)line.Line << 2) | (uint)flags);
        texts.Write(line.Currency?.Code, repeats: true);
        texts.Write(line.Description);
        texts.Write(line.Payee, repeats: true);
        texts.Write(line.SourceId);
        texts.Write(line.Reference);
        texts.Write(line.Category, repeats: true);
        texts.Write(line.Kind, repeats: true);
        texts.Write(line.MerchantCode, repeats: true);
        if (line.BalanceMinorUnits is { } balance)
            texts.Write(balance);
        return place;
    }

    private StatementLine Unpack(Packed line)
    {
        var reader = texts.ReadAt(line.Text);
        var head = reader.Number();
        return new StatementLine
        {
            Line = (int)(head >> 2),
            Date = line.Date,
            MinorUnits = line.MinorUnits,
            Pending = (head & PendingFlag) != 0,
            Currency = Currency.TryParse(reader.Text(), out var currency) ? currency : null,
            Description = reader.Text()!,
            Payee = reader.Text(),
            SourceId = reader.Text(),
            Reference = reader.Text(),
            Category = reader.Text(),
            Kind = reader.Text(),
            MerchantCode = reader.Text(),
            BalanceMinorUnits = (head & BalanceFlag) != 0 ? reader.Number() : null,
        };
    }

    /// <summary>16 bytes: what is asked of every line, and where to read the rest.</summary>
    private readonly record struct Packed(long MinorUnits, DateOnly Date, int Text);
}
