namespace FinanceManager.Domain;

public readonly record struct BudgetId(Guid Value) : ITypedId<BudgetId>
{
    public static BudgetId From(Guid value) => new(value);

    public static BudgetId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out BudgetId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct GoalId(Guid Value) : ITypedId<GoalId>, IComparable<GoalId>
{
    public static GoalId From(Guid value) => new(value);

    public static GoalId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out GoalId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(GoalId other) => Value.CompareTo(other.Value);

    public static bool operator <(GoalId left, GoalId right) => left.CompareTo(right) < 0;

    public static bool operator >(GoalId left, GoalId right) => left.CompareTo(right) > 0;

    public static bool operator <=(GoalId left, GoalId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GoalId left, GoalId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct OwnRateId(Guid Value) : ITypedId<OwnRateId>, IComparable<OwnRateId>
{
    public static OwnRateId From(Guid value) => new(value);

    public static OwnRateId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out OwnRateId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(OwnRateId other) => Value.CompareTo(other.Value);

    public static bool operator <(OwnRateId left, OwnRateId right) => left.CompareTo(right) < 0;

    public static bool operator >(OwnRateId left, OwnRateId right) => left.CompareTo(right) > 0;

    public static bool operator <=(OwnRateId left, OwnRateId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OwnRateId left, OwnRateId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
