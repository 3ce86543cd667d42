using System.Reflection;
using FinanceManager.Api.Data.Configurations;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data;

/// <summary>
/// The database, seen by one tenant. Saving records every change to a recorded row in a change-set
/// and refreshes the monthly summary, in one transaction under the household's lock.
/// </summary>
internal sealed class FinanceDbContext : IdentityUserContext<User, UserId>
{
    private readonly DatabaseTarget _target;
    private RateBook? _rates;

    public FinanceDbContext(
        DbContextOptions<FinanceDbContext> options,
        DatabaseTarget target,
        Tenant tenant,
        LedgerGate gate,
        TimeProvider clock
    )
        : base(options)
    {
        (_target, Tenant, Gate, Clock) = (target, tenant, gate, new MicrosecondClock(clock));
        ChangeTracker.Tracking += (_, tracking) => StampHousehold(tracking.Entry, tracking.State);
    }

    internal DbSet<Session> Sessions => Set<Session>();
    internal DbSet<Household> Households => Set<Household>();
    internal DbSet<Membership> Memberships => Set<Membership>();
    internal DbSet<Account> Accounts => Set<Account>();
    internal DbSet<AccountAlias> AccountAliases => Set<AccountAlias>();
    internal DbSet<StatedBalance> StatedBalances => Set<StatedBalance>();
    internal DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();
    internal DbSet<SavedView> SavedViews => Set<SavedView>();
    internal DbSet<Category> Categories => Set<Category>();
    internal DbSet<Transaction> Transactions => Set<Transaction>();
    internal DbSet<Split> Splits => Set<Split>();
    internal DbSet<Transfer> Transfers => Set<Transfer>();
    internal DbSet<PossibleMatch> PossibleMatches => Set<PossibleMatch>();
    internal DbSet<TransactionSource> TransactionSources => Set<TransactionSource>();
    internal DbSet<Rule> Rules => Set<Rule>();
    internal DbSet<MerchantMemory> MerchantMemories => Set<MerchantMemory>();
    internal DbSet<Merchant> Merchants => Set<Merchant>();
    internal DbSet<CategoryOutcome> CategoryOutcomes => Set<CategoryOutcome>();
    internal DbSet<Import> Imports => Set<Import>();
    internal DbSet<ImportFilePart> ImportFileParts => Set<ImportFilePart>();
    internal DbSet<BankMapping> BankMappings => Set<BankMapping>();
    internal DbSet<LateAnswer> LateAnswers => Set<LateAnswer>();
    internal DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();
    internal DbSet<ChangeEntry> ChangeEntries => Set<ChangeEntry>();
    internal DbSet<MonthlySummary> MonthlySummaries => Set<MonthlySummary>();

    internal DbSet<Budget> Budgets => Set<Budget>();
    internal DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    internal DbSet<BudgetAssignment> BudgetAssignments => Set<BudgetAssignment>();
    internal DbSet<Goal> Goals => Set<Goal>();
    internal DbSet<GoalContribution> GoalContributions => Set<GoalContribution>();

    internal DbSet<Document> Documents => Set<Document>();
    internal DbSet<Attachment> Attachments => Set<Attachment>();
    internal DbSet<DocumentJob> DocumentJobs => Set<DocumentJob>();

    internal DbSet<InsightRun> InsightRuns => Set<InsightRun>();
    internal DbSet<InsightDismissal> InsightDismissals => Set<InsightDismissal>();
    internal DbSet<InsightSentence> InsightSentences => Set<InsightSentence>();
    internal DbSet<InsightJob> InsightJobs => Set<InsightJob>();
    internal DbSet<RecurringSeries> RecurringSeries => Set<RecurringSeries>();
    internal DbSet<EverydaySums> EverydaySums => Set<EverydaySums>();
    internal DbSet<RecurringJob> RecurringJobs => Set<RecurringJob>();

    internal DbSet<AiChoices> AiChoices => Set<AiChoices>();
    internal DbSet<AiMonth> AiMonths => Set<AiMonth>();
    internal DbSet<AiRun> AiRuns => Set<AiRun>();
    internal DbSet<AiCall> AiCalls => Set<AiCall>();
    internal DbSet<AiAnswer> AiAnswers => Set<AiAnswer>();
    internal DbSet<AiOpinion> AiOpinions => Set<AiOpinion>();
    internal DbSet<AiJob> AiJobs => Set<AiJob>();
    internal DbSet<AiGlobalMonth> AiGlobalMonths => Set<AiGlobalMonth>();

    internal DbSet<OwnRate> OwnRates => Set<OwnRate>();
    internal DbSet<FxRate> FxRates => Set<FxRate>();
    internal DbSet<FxBatch> FxBatches => Set<FxBatch>();
    internal DbSet<FxFetch> FxFetches => Set<FxFetch>();

    internal DatabaseEngine Engine => _target.Engine;
    internal Tenant Tenant { get; }
    internal TimeProvider Clock { get; }
    internal LedgerGate Gate { get; }

    /// <summary>The act that the next save belongs to.</summary>
    internal LedgerAct Act { get; } = new();

    // Filters read these; an empty id matches nothing.
    internal HouseholdId CurrentHousehold => Tenant.Household ?? default;
    private UserId CurrentUser => Tenant.User ?? default;

    /// <summary>The household's exchange rates, read once in a unit of work and again under the household's lock.</summary>
    internal async ValueTask<RateBook> RatesAsync(CancellationToken ct) =>
        _rates ??= await RateBooks.LoadAsync(this, _target, ct);

    internal void ForgetRates() => _rates = null;

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        if (!ChangeRecorder.HasOwnedChanges(this))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var write = await LedgerWrite.BeginAsync(this, cancellationToken);
        var ratesFrom = OwnRateChanges.FirstDay(this);
        var touched = await ChangeRecorder.RecordAsync(this, cancellationToken);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await SummaryTable.RecomputeAsync(this, touched, cancellationToken);
        if (ratesFrom is { } from)
            await BaseAmounts.ReconvertAsync(this, from, cancellationToken);
        if (Act.TakesPast())
            await ChangeRetention.ForgetAsync(this, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Columns.Configure(configurationBuilder, _target.Engine);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AllConfigurations.Apply(builder);

        var filter = GetType().GetMethod(nameof(FilterByHousehold), BindingFlags.Instance | BindingFlags.NonPublic)!;
        var hide = GetType().GetMethod(nameof(HideDeleted), BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (var type in builder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (type.IsAssignableTo(typeof(IOwned)) && type != typeof(Membership))
                filter.MakeGenericMethod(type).Invoke(this, [builder]);
            if (type.IsAssignableTo(typeof(IRecorded)))
                hide.MakeGenericMethod(type).Invoke(null, [builder]);
        }
        builder
            .Entity<Membership>()
            .HasQueryFilter(Filters.Household, m => m.HouseholdId == CurrentHousehold || m.UserId == CurrentUser);
        builder
            .Entity<Household>()
            .HasQueryFilter(
                Filters.Household,
                h => h.Id == CurrentHousehold || Memberships.Any(m => m.HouseholdId == h.Id && m.UserId == CurrentUser)
            );
        SnakeCase.Apply(builder);
    }

    private void StampHousehold(EntityEntry entry, EntityState state)
    {
        if (
            state == EntityState.Added
            && entry.Entity is IOwned { HouseholdId.Value: var value }
            && value == Guid.Empty
        )
            entry.Property(nameof(IOwned.HouseholdId)).CurrentValue = CurrentHousehold;
    }

    private void FilterByHousehold<T>(ModelBuilder builder)
        where T : class, IOwned =>
        builder.Entity<T>().HasQueryFilter(Filters.Household, row => row.HouseholdId == CurrentHousehold);

    private static void HideDeleted<T>(ModelBuilder builder)
        where T : class, IRecorded => builder.Entity<T>().HasQueryFilter(Filters.Deleted, row => row.DeletedIn == null);
}

/// <summary>Names of the query filters.</summary>
internal static class Filters
{
    /// <summary>Never lifted outside tests.</summary>
    internal const string Household = "household";

    /// <summary>Lifted where history is read or restored.</summary>
    internal const string Deleted = "deleted";
}
