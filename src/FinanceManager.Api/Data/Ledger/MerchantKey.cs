using FinanceManager.Api.Categorization;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What rows of one merchant have in common: the normalised text of the bank, or of the person who entered the row.</summary>
internal static class MerchantKey
{
    internal static string Of(Transaction t) => Of(t.BankText ?? t.Description);

    internal static string Of(string text) => DescriptionNormalizer.Fold(text);
}
