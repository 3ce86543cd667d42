using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Texts">Normalised bank texts that mean it, most rows first.</param>
/// <param name="Count">How many transactions it has.</param>
public sealed record MerchantResponse(MerchantId Id, string Name, IReadOnlyList<MerchantBankText> Texts, int Count);

/// <param name="Key">The bank's text without what changes from one purchase to the next.</param>
/// <param name="Count">How many transactions have it.</param>
public sealed record MerchantBankText(string Key, int Count);
