using FinanceManager.Api.Data.Cards;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Cards;

/// <summary>A credit card's bill. What is owed is positive.</summary>
/// <param name="From">Its first day, the one after the closing day before.</param>
/// <param name="To">Its closing day; what is bought on it belongs to this bill.</param>
/// <param name="DueDate">Null while nobody said on which day the card's bills are due.</param>
/// <param name="Carried">Still owed from before the oldest bill of the answer, which alone has it.</param>
/// <param name="Purchases">What was spent, refunds taken off.</param>
/// <param name="Payments">What was paid of its purchases: money pays the oldest bill first.</param>
/// <param name="StillDue">Carried and purchases less payments.</param>
/// <param name="Committed">Installments that are expected on it and have not come yet; on bills that have not closed.</param>
public sealed record BillResponse(
    AccountId AccountId,
    BillState State,
    DateOnly From,
    DateOnly To,
    DateOnly? DueDate,
    Money Carried,
    Money Purchases,
    Money Payments,
    Money StillDue,
    Money Committed
)
{
    internal static BillResponse Of(BillOfCard b)
    {
        Money Money(long minorUnits) => new(minorUnits, b.Card.Currency);
        return new(
            b.Card.Id,
            b.State,
            b.From,
            b.To,
            b.Due,
            Money(b.Bill.Carried),
            Money(b.Bill.Purchases),
            Money(b.Bill.Paid),
            Money(b.Bill.Due),
            Money(b.Committed)
        );
    }
}
