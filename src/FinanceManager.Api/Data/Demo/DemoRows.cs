using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Demo;

/// <summary>Gives the movements their ids, and derives what the ledger derives.</summary>
internal sealed class DemoRows(
    Dictionary<DemoAccount, Account> accounts,
    Dictionary<string, CategoryId> categories,
    DateOnly today,
    RateBook rates
)
{
    // The bank has not booked the last purchases yet.
    private const int DaysPending = 2;

    private readonly Dictionary<DemoMovement, (TransactionId Id, TransferId Transfer)> _arrivals = new(
        ReferenceEqualityComparer.Instance
    );

    internal List<DemoRow> Of(IEnumerable<DemoMovement> movements) => [.. movements.Select(RowOf)];

    private DemoRow RowOf(DemoMovement movement)
    {
        var row = Plain(movement);
        if (movement.ArrivesAs is { } arrival)
        {
            var ends = (Id: TransactionId.New(), Transfer: TransferId.New());
            _arrivals[arrival] = ends;
            return row with { TransferId = ends.Transfer.Value, OtherEnd = ends.Id.Value };
        }
        return _arrivals.TryGetValue(movement, out var end)
            ? row with
            {
                Id = end.Id.Value,
                TransferId = end.Transfer.Value,
            }
            : row;
    }

    private DemoRow Plain(DemoMovement movement)
    {
        var account = accounts[movement.Account];
        var converted = rates.Convert(movement.MinorUnits, account.Currency, DemoHousehold.Real, movement.Date);
        var pending = movement.Account == DemoAccount.Card && movement.Date > today.AddDays(-DaysPending);
        return new()
        {
            Id = TransactionId.New().Value,
            SplitId = SplitId.New().Value,
            AccountId = account.Id.Value,
            Date = movement.Date,
            MinorUnits = movement.MinorUnits,
            Currency = account.Currency.Code,
            Text = movement.Text,
            Payee = movement.Payee,
            Source = Words.Source[movement.Source],
            Status = Words.Status[pending ? TransactionStatus.Pending : TransactionStatus.Booked],
            CategoryId = movement.Category is { } key ? categories[key].Value : null,
            Confidence = movement.Confidence,
            Evidence = movement.Evidence,
            NeedsReview = movement.NeedsReview,
            InstallmentNumber = movement.InstallmentNumber,
            InstallmentCount = movement.InstallmentCount,
            BaseMinorUnits = converted.MinorUnits,
            RateDate = converted.Date,
            RateSource = Words.RateSource(converted.Source),
            SearchText = SearchText.Of(movement.Payee, movement.Text, note: null, tags: []),
            MerchantKey = Categorizer.MemoryKey(movement.Text, null),
        };
    }
}
