using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// The JSON of a whole ledger: one object that tells its format, version and household, and then has <see cref="Sections"/> in that
/// order, so that each row comes after those it refers to, but for what a transaction was merged into. Rows carry the names and values that are stored; what is derived is left out.
/// </summary>
internal static class LedgerFile
{
    internal const string Name = "finance-manager-ledger";
    internal const int Version = 1;

    internal static readonly string[] Sections =
    [
        "categories",
        "accounts",
        "aliases",
        "imports",
        "bankMappings",
        "statedBalances",
        "reconciliations",
        "rules",
        "savedViews",
        "insightDismissals",
        "ownRates",
        "merchantMemories",
        "merchants",
        "recurring",
        "transactions",
        "transfers",
        "possibleMatches",
        "budgets",
        "budgetLines",
        "budgetAssignments",
        "goals",
        "goalContributions",
    ];

    internal static readonly JsonSerializerOptions Json = Options();

    /// <summary>Whether a file begins as an export of ours does.</summary>
    internal static async Task<bool> IsAtAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        try
        {
            await new LedgerFileReader(file).HeaderAsync(ct);
            return true;
        }
        catch (UnrestorableLedger fault)
        {
            // A newer version is still one, and is refused in its own words.
            return fault.Code == "restore.version-unsupported";
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = DomainJson.Configure(new JsonSerializerOptions());
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new StorableText());
        return options;
    }

    /// <summary>Text that every engine can store.</summary>
    private sealed class StorableText : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException();
            var text = reader.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException() : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}

internal sealed record LedgerFileHousehold
{
    public required string Name { get; init; }
    public required Currency BaseCurrency { get; init; }
    public string? Country { get; init; }
}

internal sealed record LedgerFileCategory
{
    public required CategoryId Id { get; init; }
    public string? Key { get; init; }
    public CategoryId? ParentId { get; init; }
    public required CategoryKind Kind { get; init; }
    public string? Name { get; init; }
    public required string Colour { get; init; }
    public required string Icon { get; init; }
    public required int Position { get; init; }
    public required bool Hidden { get; init; }
}

internal sealed record LedgerFileAccount
{
    public required AccountId Id { get; init; }
    public required string Name { get; init; }
    public required AccountType Type { get; init; }
    public required Currency Currency { get; init; }
    public string? Institution { get; init; }
    public required long OpeningMinorUnits { get; init; }
    public required bool OpeningKnown { get; init; }
    public int? ClosingDay { get; init; }
    public int? DueDay { get; init; }
    public required bool Archived { get; init; }
    public required bool FindsTransfers { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed record LedgerFileAlias
{
    public required Guid Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required string Text { get; init; }
}

/// <summary>That a file was imported; the file itself stays where it is.</summary>
internal sealed record LedgerFileImport
{
    public required ImportId Id { get; init; }
    public required string FileName { get; init; }
    public required byte[] Sha256 { get; init; }
    public required long Size { get; init; }
    public required string Format { get; init; }
    public required ImportStatus Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What a person said that the columns of a bank's files mean.</summary>
internal sealed record LedgerFileMapping
{
    public required Guid Id { get; init; }
    public required string Signature { get; init; }
    public required string Mapping { get; init; }
}

internal sealed record LedgerFileBalance
{
    public required Guid Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required DateOnly Date { get; init; }
    public required long MinorUnits { get; init; }
    public ImportId? ImportId { get; init; }
    public required DateTimeOffset StatedAt { get; init; }
}

internal sealed record LedgerFileReconciliation
{
    public required Guid Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required DateOnly Date { get; init; }
    public required long MinorUnits { get; init; }
    public required DateTimeOffset FinishedAt { get; init; }
}

internal sealed record LedgerFileView
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>JSON object: what the API's filter of transactions says.</summary>
    public required string Filter { get; init; }

    public ViewScreen Screen { get; init; }

    internal static Expression<Func<SavedView, LedgerFileView>> Of { get; } =
        v => new LedgerFileView
        {
            Id = v.Id,
            Name = v.Name,
            Filter = v.Filter,
            Screen = v.Screen,
        };
}

internal sealed record LedgerFileRecurring
{
    public required RecurringId Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required Currency Currency { get; init; }
    public required string MerchantKey { get; init; }
    public required bool Income { get; init; }
    public AccountId? OtherAccountId { get; init; }
    public required SeriesDecision Decision { get; init; }
    public string? Name { get; init; }
    public SeriesKind? Kind { get; init; }
    public CategoryId? CategoryId { get; init; }
    public Cadence? Cadence { get; init; }
    public DateOnly? DueOn { get; init; }
    public long? ExpectedMinorUnits { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>By it a series is known again when the restored ledger is searched.</summary>
    public Sighting? Sighting { get; init; }
}

internal sealed record LedgerFileRule
{
    public required RuleId Id { get; init; }
    public required string Name { get; init; }
    public required int Position { get; init; }
    public required bool Enabled { get; init; }
    public RuleMatch Match { get; init; }
    public required IReadOnlyList<RuleCondition> Conditions { get; init; }
    public required RuleActions Actions { get; init; }
    public required bool Stop { get; init; }
}

internal sealed record LedgerFileMemory
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public CategoryId? CategoryId { get; init; }
    public required int Count { get; init; }
    public required DateTimeOffset LearnedAt { get; init; }
    public string? Text { get; init; }
    public bool Income { get; init; }
    public int? Size { get; init; }

    internal static Expression<Func<MerchantMemory, LedgerFileMemory>> Of { get; } =
        m => new LedgerFileMemory
        {
            Id = m.Id,
            Key = m.Key,
            CategoryId = m.CategoryId,
            Count = m.Count,
            LearnedAt = m.LearnedAt,
            Text = m.Text,
            Income = m.Income,
            Size = m.Size,
        };
}

internal sealed record LedgerFileMerchant
{
    public required MerchantId Id { get; init; }
    public required string Name { get; init; }
    public required List<string> Keys { get; init; }

    internal static Expression<Func<Merchant, LedgerFileMerchant>> Of { get; } =
        m => new LedgerFileMerchant
        {
            Id = m.Id,
            Name = m.Name,
            Keys = m.Keys,
        };
}

/// <summary>That two transactions may belong together, or that a person said they do not.</summary>
internal sealed record LedgerFileMatch
{
    public required MatchKind Kind { get; init; }
    public required TransactionId TransactionId { get; init; }
    public required TransactionId OtherId { get; init; }
    public required double Score { get; init; }
    public required string Reason { get; init; }
    public required bool Dismissed { get; init; }
}
