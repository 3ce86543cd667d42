using FinanceManager.Domain.Categories;

namespace FinanceManager.Statements;

/// <summary>A category as a person named it in another finance program.</summary>
/// <param name="Text">How the lines of the file name it.</param>
/// <param name="Name">Its own name, without that of its group.</param>
/// <param name="Group">The category or group above it; null where there is none.</param>
/// <param name="Kind">Which way its money goes, as the file says or as its lines show.</param>
/// <param name="Hidden">The person had put it away.</param>
public sealed record StatementCategory(string Text, string Name, string? Group, CategoryKind Kind, bool Hidden = false);
