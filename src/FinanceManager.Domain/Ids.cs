namespace FinanceManager.Domain;

/// <summary>An identifier that names what it identifies; a version 7 UUID, so ids sort by creation.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static UserId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out UserId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct HouseholdId(Guid Value) : ITypedId<HouseholdId>
{
    public static HouseholdId From(Guid value) => new(value);

    public static HouseholdId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out HouseholdId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static AccountId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out AccountId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct TransactionId(Guid Value) : ITypedId<TransactionId>, IComparable<TransactionId>
{
    public static TransactionId From(Guid value) => new(value);

    public static TransactionId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out TransactionId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(TransactionId other) => Value.CompareTo(other.Value);

    public static bool operator <(TransactionId left, TransactionId right) => left.CompareTo(right) < 0;

    public static bool operator >(TransactionId left, TransactionId right) => left.CompareTo(right) > 0;

    public static bool operator <=(TransactionId left, TransactionId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TransactionId left, TransactionId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct SplitId(Guid Value) : ITypedId<SplitId>, IComparable<SplitId>
{
    public static SplitId From(Guid value) => new(value);

    public static SplitId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out SplitId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(SplitId other) => Value.CompareTo(other.Value);

    public static bool operator <(SplitId left, SplitId right) => left.CompareTo(right) < 0;

    public static bool operator >(SplitId left, SplitId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SplitId left, SplitId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SplitId left, SplitId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct TransferId(Guid Value) : ITypedId<TransferId>
{
    public static TransferId From(Guid value) => new(value);

    public static TransferId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out TransferId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct CategoryId(Guid Value) : ITypedId<CategoryId>
{
    public static CategoryId From(Guid value) => new(value);

    public static CategoryId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out CategoryId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct RuleId(Guid Value) : ITypedId<RuleId>
{
    public static RuleId From(Guid value) => new(value);

    public static RuleId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out RuleId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct MerchantId(Guid Value) : ITypedId<MerchantId>
{
    public static MerchantId From(Guid value) => new(value);

    public static MerchantId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out MerchantId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public static ImportId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out ImportId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

public readonly record struct ChangeSetId(Guid Value) : ITypedId<ChangeSetId>, IComparable<ChangeSetId>
{
    public static ChangeSetId From(Guid value) => new(value);

    public static ChangeSetId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out ChangeSetId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(ChangeSetId other) => Value.CompareTo(other.Value);

    public static bool operator <(ChangeSetId left, ChangeSetId right) => left.CompareTo(right) < 0;

    public static bool operator >(ChangeSetId left, ChangeSetId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ChangeSetId left, ChangeSetId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ChangeSetId left, ChangeSetId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct AiRunId(Guid Value) : ITypedId<AiRunId>, IComparable<AiRunId>
{
    public static AiRunId From(Guid value) => new(value);

    public static AiRunId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out AiRunId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(AiRunId other) => Value.CompareTo(other.Value);

    public static bool operator <(AiRunId left, AiRunId right) => left.CompareTo(right) < 0;

    public static bool operator >(AiRunId left, AiRunId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AiRunId left, AiRunId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AiRunId left, AiRunId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct AiCallId(Guid Value) : ITypedId<AiCallId>, IComparable<AiCallId>
{
    public static AiCallId From(Guid value) => new(value);

    public static AiCallId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out AiCallId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(AiCallId other) => Value.CompareTo(other.Value);

    public static bool operator <(AiCallId left, AiCallId right) => left.CompareTo(right) < 0;

    public static bool operator >(AiCallId left, AiCallId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AiCallId left, AiCallId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AiCallId left, AiCallId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

public readonly record struct DocumentId(Guid Value) : ITypedId<DocumentId>, IComparable<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public static DocumentId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, IFormatProvider? provider, out DocumentId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public int CompareTo(DocumentId other) => Value.CompareTo(other.Value);

    public static bool operator <(DocumentId left, DocumentId right) => left.CompareTo(right) < 0;

    public static bool operator >(DocumentId left, DocumentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DocumentId left, DocumentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DocumentId left, DocumentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
