using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Data.Demo;

internal enum DemoAccount
{
    Checking,
    Savings,
    Card,
    Dollars,
    Euros,
}

/// <summary>One movement of the invented household, before it has ids.</summary>
internal sealed record DemoMovement(DemoAccount Account, DateOnly Date, long MinorUnits, string Text)
{
    internal string? Payee { get; init; }

    /// <summary>Key of a default category; null while nobody has decided.</summary>
    internal string? Category { get; init; }

    internal DecisionSource Source { get; init; }

    internal double? Confidence { get; init; }

    internal string? Evidence { get; init; }

    internal bool NeedsReview { get; init; }

    internal short? InstallmentNumber { get; init; }

    internal short? InstallmentCount { get; init; }

    /// <summary>The other end of the transfer, when this is the end that money left.</summary>
    internal DemoMovement? ArrivesAs { get; init; }

    /// <summary>A shop the shipped dictionary knows.</summary>
    internal DemoMovement Known(string payee, string category) =>
        this with
        {
            Payee = payee,
            Category = category,
            Source = DecisionSource.Dictionary,
            Confidence = 0.96,
            Evidence = "dictionary:" + category,
        };

    /// <summary>Something this household has categorised before.</summary>
    internal DemoMovement Remembered(string payee, string category, int times) =>
        this with
        {
            Payee = payee,
            Category = category,
            Source = DecisionSource.Memory,
            Confidence = 0.98,
            Evidence = $"memory:{times}",
        };

    /// <summary>A guess that waits for a person.</summary>
    internal DemoMovement Guessed(string category, double confidence) =>
        this with
        {
            Category = category,
            Source = DecisionSource.Model,
            Confidence = confidence,
            Evidence = "model",
            NeedsReview = true,
        };
}
