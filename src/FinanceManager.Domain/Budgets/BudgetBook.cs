namespace FinanceManager.Domain.Budgets;

/// <summary>An amount of one category in one month.</summary>
public readonly record struct BudgetCell(CategoryId CategoryId, YearMonth Month, long MinorUnits);

/// <param name="CarriedIn">From the month before; negative where overspending is carried.</param>
/// <param name="IsInherited">The limit was said for an earlier month and stands.</param>
/// <param name="Activity">Everything under the category, transfers apart; negative when money went out.</param>
public readonly record struct EnvelopeMonth(long CarriedIn, long Assigned, bool IsInherited, long Activity)
{
    public long Available => checked(CarriedIn + Assigned + Activity);
}

/// <param name="Envelopes">Every one in which there is anything; what has no category is under <see cref="BudgetBook.NoCategory"/>.</param>
/// <param name="Carried">What was left to assign before, less what was overspent; null where nothing is to be assigned.</param>
/// <param name="ToBeAssigned">Income and what was carried, less what is assigned.</param>
public sealed record BudgetMonth(
    IReadOnlyDictionary<CategoryId, EnvelopeMonth> Envelopes,
    long Income,
    long Assigned,
    long? Carried,
    long? ToBeAssigned
)
{
    public EnvelopeMonth Of(CategoryId envelope) => Envelopes.GetValueOrDefault(envelope);
}

/// <summary>
/// A budget from its first month on: carries what is left of each month into the next. Money is neither made nor lost, so that
/// at the end of every month what is available and what is to be assigned are the opening, all income and all activity.
/// </summary>
public sealed class BudgetBook
{
    /// <summary>The envelope of what was spent without a category. Nothing can be assigned to it.</summary>
    public static readonly CategoryId NoCategory;

    private readonly BudgetStyle _style;
    private readonly YearMonth _start;
    private readonly long _opening;
    private readonly Func<CategoryId, CarryRule> _carry;
    private readonly Dictionary<CategoryId, Dictionary<int, long>> _assigned;
    private readonly Dictionary<CategoryId, Dictionary<int, long>> _activity;
    private readonly IReadOnlyDictionary<YearMonth, long> _income;

    /// <param name="envelopeOf">Where a category is planned: by itself, or with its whole group.</param>
    /// <param name="carry">The rule of an envelope.</param>
    public BudgetBook(
        BudgetStyle style,
        YearMonth start,
        long opening,
        Func<CategoryId, CategoryId> envelopeOf,
        Func<CategoryId, CarryRule> carry,
        IEnumerable<BudgetCell> assigned,
        IEnumerable<BudgetCell> activity,
        IReadOnlyDictionary<YearMonth, long> income
    )
    {
        (_style, _start, _opening, _carry, _income) = (style, start, opening, carry, income);
        _assigned = ByEnvelope(assigned, envelopeOf);
        _activity = ByEnvelope(activity, envelopeOf);
    }

    /// <summary>Before the first month nothing is carried: such a month stands alone.</summary>
    public BudgetMonth Of(YearMonth month)
    {
        var start = month < _start ? month : _start;
        var length = (((month.Year - start.Year) * 12) + month.Month - start.Month) + 1;
        // What becomes assignable, or is missing, when the month before ends.
        var released = new long[length];
        var assigned = new long[length];
        var envelopes = new Dictionary<CategoryId, EnvelopeMonth>();
        foreach (var envelope in _assigned.Keys.Union(_activity.Keys))
            envelopes[envelope] = Fold(envelope, start, released, assigned);
        var income = _income.GetValueOrDefault(month);
        if (_style == BudgetStyle.Limits)
            return new(envelopes, income, assigned[^1], null, null);

        var (carried, left) = (0L, start == _start ? _opening : 0L);
        for (var i = 0; i < length; i++)
        {
            carried = checked(left + released[i]);
            left = checked(carried + _income.GetValueOrDefault(start.AddMonths(i)) - assigned[i]);
        }
        return new(envelopes, income, assigned[^1], carried, left);
    }

    /// <summary>Of a month before the first one, too.</summary>
    public long ActivityOf(CategoryId envelope, YearMonth month) =>
        _activity.GetValueOrDefault(envelope)?.GetValueOrDefault(month.Number) ?? 0;

    private EnvelopeMonth Fold(CategoryId envelope, YearMonth start, long[] released, long[] assigned)
    {
        var rule = envelope == NoCategory ? default : _carry(envelope);
        var given = _assigned.GetValueOrDefault(envelope);
        var moved = _activity.GetValueOrDefault(envelope);
        var (carriedIn, standing, month) = (0L, 0L, start);
        for (var i = 0; ; i++, month = month.AddMonths(1))
        {
            var said = 0L;
            var inherits = given?.TryGetValue(month.Number, out said) != true && _style == BudgetStyle.Limits;
            standing = inherits ? standing : said;
            assigned[i] = checked(assigned[i] + standing);
            var state = new EnvelopeMonth(
                carriedIn,
                standing,
                inherits && standing != 0,
                moved?.GetValueOrDefault(month.Number) ?? 0
            );
            if (i == released.Length - 1)
                return state;
            var left = state.Available;
            carriedIn = (left > 0 ? rule.Rollover : rule.CarriesOverspending) ? left : 0;
            released[i + 1] = checked(released[i + 1] + left - carriedIn);
        }
    }

    private static Dictionary<CategoryId, Dictionary<int, long>> ByEnvelope(
        IEnumerable<BudgetCell> cells,
        Func<CategoryId, CategoryId> envelopeOf
    )
    {
        var all = new Dictionary<CategoryId, Dictionary<int, long>>();
        foreach (var cell in cells)
        {
            var envelope = cell.CategoryId == NoCategory ? NoCategory : envelopeOf(cell.CategoryId);
            if (!all.TryGetValue(envelope, out var months))
                all[envelope] = months = [];
            months[cell.Month.Number] = checked(months.GetValueOrDefault(cell.Month.Number) + cell.MinorUnits);
        }
        return all;
    }
}
