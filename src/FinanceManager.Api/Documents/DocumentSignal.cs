using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Documents;

/// <summary>There are documents to read.</summary>
internal sealed class DocumentSignal : WorkSignal;
