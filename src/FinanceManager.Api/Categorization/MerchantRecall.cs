using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>What a household decided for a merchant key before; no category means that it was cleared on purpose.</summary>
internal readonly record struct MerchantRecall(CategoryId? CategoryId, int Count, DateTimeOffset LastAt);
