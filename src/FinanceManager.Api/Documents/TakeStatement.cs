using FinanceManager.Api.Data;
using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>Previews a bank's statement as an import; nothing of it reaches the ledger before a person commits it.</summary>
/// <returns>The import, or the code of a refusal.</returns>
internal delegate Task<(ImportId? Import, string? Refusal)> TakeStatement(
    FinanceDbContext db,
    string fileName,
    Stream file,
    CancellationToken ct
);
