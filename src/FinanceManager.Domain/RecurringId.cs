namespace FinanceManager.Domain;

public readonly record struct RecurringId(Guid Value) : ITypedId<RecurringId>, IComparable<RecurringId>
{
    public static RecurringId From(Guid value) => new(value);

    public static RecurringId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out RecurringId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(RecurringId other) => Value.CompareTo(other.Value);

    public static bool operator <(RecurringId left, RecurringId right) => left.CompareTo(right) < 0;

    public static bool operator >(RecurringId left, RecurringId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecurringId left, RecurringId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecurringId left, RecurringId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
