using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Keys">Normalised bank texts that mean it.</param>
/// <param name="Count">How many transactions it has.</param>
public sealed record MerchantResponse(MerchantId Id, string Name, IReadOnlyList<string> Keys, int Count);
