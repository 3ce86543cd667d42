using System.Collections.Frozen;

namespace FinanceManager.Domain.Recurring;

public enum SeriesKind
{
    Bill,
    Subscription,
    Income,

    /// <summary>Between the household's own accounts.</summary>
    Transfer,

    /// <summary>A debt that is paid off.</summary>
    Loan,
}

/// <summary>What a series is, by where its money goes.</summary>
public static class SeriesKinds
{
    private static readonly FrozenSet<string> Subscribed = FrozenSet.Create(
        "entertainment.streaming",
        "entertainment.music",
        "entertainment.games",
        "entertainment.books",
        "entertainment.subscriptions",
        "technology.software",
        "technology.cloud",
        "fitness.gym",
        "fitness.sports",
        "education.languages",
        "education.courses",
        "shopping.marketplace",
        "food.delivery",
        "transport.ride-hailing"
    );

    private static readonly FrozenSet<string> Owed = FrozenSet.Create("home.mortgage", "other.loans");

    private static readonly FrozenSet<string> Services = FrozenSet.Create("entertainment", "technology", "fitness");

    /// <param name="category">Key of the default category that it has, or whose child it is in.</param>
    /// <param name="text">Normalised text of the merchant.</param>
    public static SeriesKind Of(bool income, bool transfer, string? category, string text)
    {
        if (transfer)
            return SeriesKind.Transfer;
        if (income)
            return SeriesKind.Income;
        if (category is not null && Owed.Contains(category))
            return SeriesKind.Loan;
        if (category is not null && (Subscribed.Contains(category) || Services.Contains(category)))
            return SeriesKind.Subscription;
        return SubscribedServices.Of(text) is not null ? SeriesKind.Subscription : SeriesKind.Bill;
    }
}
