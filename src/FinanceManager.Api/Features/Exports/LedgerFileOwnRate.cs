using System.Linq.Expressions;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Features.Exports;

internal sealed record LedgerFileOwnRate
{
    public required OwnRateId Id { get; init; }
    public required Currency From { get; init; }
    public required Currency To { get; init; }
    public required decimal Rate { get; init; }
    public required DateOnly Date { get; init; }
    public DateOnly? LastDate { get; init; }
    public string? Note { get; init; }

    internal static Expression<Func<OwnRate, LedgerFileOwnRate>> Of { get; } =
        r => new LedgerFileOwnRate
        {
            Id = r.Id,
            From = r.From,
            To = r.To,
            Rate = r.Rate,
            Date = r.Date,
            LastDate = r.LastDate,
            Note = r.Note,
        };
}
