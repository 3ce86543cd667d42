namespace FinanceManager.Domain.Recurring;

/// <summary>One movement of a merchant on one account, as far as finding what recurs needs it.</summary>
/// <param name="MinorUnits">Not zero; money out is negative.</param>
public readonly record struct Movement(TransactionId Id, DateOnly Day, long MinorUnits);

/// <summary>A day that was due, and the movement that met it.</summary>
/// <param name="Number">Of the schedule's day.</param>
public readonly record struct Occurrence(int Number, DateOnly Due, TransactionId Id, DateOnly Day, long MinorUnits);
