using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(a => new { a.HouseholdId, a.Id });
        builder.Ignore(a => a.Opening);
        builder.HasOne<Household>().WithMany().HasForeignKey(a => a.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountAliasConfiguration : IEntityTypeConfiguration<AccountAlias>
{
    public void Configure(EntityTypeBuilder<AccountAlias> builder)
    {
        builder.ToTable("account_aliases");
        builder.HasKey(a => new { a.HouseholdId, a.Id });
        builder.HasIndex(a => new { a.HouseholdId, a.Text });
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatedBalanceConfiguration : IEntityTypeConfiguration<StatedBalance>
{
    public void Configure(EntityTypeBuilder<StatedBalance> builder)
    {
        builder.ToTable("stated_balances");
        builder.HasKey(b => new { b.HouseholdId, b.Id });
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(b => new { b.HouseholdId, b.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReconciliationConfiguration : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("reconciliations");
        builder.HasKey(r => new { r.HouseholdId, r.Id });
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(r => new { r.HouseholdId, r.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.HasKey(v => new { v.HouseholdId, v.Id });
        // For rows of the version before, which runs on beside this one for a while.
        builder.Property(v => v.Screen).HasDefaultValue(ViewScreen.Transactions);
    }
}

internal sealed class TransactionConfiguration : IEntityTypeConfiguration<Transaction>
{
    public void Configure(EntityTypeBuilder<Transaction> builder)
    {
        builder.ToTable("transactions");
        builder.HasKey(t => new { t.HouseholdId, t.Id });
        builder.Ignore(t => t.Amount);
        // A search reads this alone, where the rows are ten times as large.
        builder.HasIndex(t => new
        {
            t.HouseholdId,
            t.Date,
            t.Id,
            t.MinorUnits,
            t.SearchText,
        });
        builder.HasIndex(t => new
        {
            t.HouseholdId,
            t.AccountId,
            t.Date,
            t.Id,
        });
        builder.HasIndex(t => new
        {
            t.HouseholdId,
            t.MerchantKey,
            t.Date,
        });
        // Few rows have these.
        builder
            .HasIndex(t => new
            {
                t.HouseholdId,
                t.NeedsReview,
                t.MerchantKey,
            })
            .HasFilter("needs_review");
        builder.HasIndex(t => new { t.HouseholdId, t.MergedInto }).HasFilter("merged_into is not null");
        builder.HasIndex(t => new { t.HouseholdId, t.InstallmentCount }).HasFilter("installment_count is not null");
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(t => new { t.HouseholdId, t.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(t => t.Splits)
            .WithOne()
            .HasForeignKey(s => new { s.HouseholdId, s.TransactionId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(t => t.Splits).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SplitConfiguration : IEntityTypeConfiguration<Split>
{
    public void Configure(EntityTypeBuilder<Split> builder)
    {
        builder.ToTable("splits");
        builder.HasKey(s => new { s.HouseholdId, s.Id });
        builder.HasIndex(s => new { s.HouseholdId, s.TransactionId });
        builder.HasIndex(s => new { s.HouseholdId, s.CategoryId });
        builder.HasIndex(s => new { s.HouseholdId, s.Evidence }).HasFilter("source = 'rule'");
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(s => new { s.HouseholdId, s.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TransferConfiguration : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("transfers");
        builder.HasKey(t => new { t.HouseholdId, t.Id });
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(t => new { t.HouseholdId, t.FromTransactionId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(t => new { t.HouseholdId, t.ToTransactionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PossibleMatchConfiguration : IEntityTypeConfiguration<PossibleMatch>
{
    public void Configure(EntityTypeBuilder<PossibleMatch> builder)
    {
        builder.ToTable("possible_matches");
        builder.HasKey(m => new
        {
            m.HouseholdId,
            m.Kind,
            m.TransactionId,
            m.OtherId,
        });
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(m => new { m.HouseholdId, m.TransactionId })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(m => new { m.HouseholdId, m.OtherId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("categories");
        builder.HasKey(c => new { c.HouseholdId, c.Id });
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(c => new { c.HouseholdId, c.ParentId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MerchantMemoryConfiguration : IEntityTypeConfiguration<MerchantMemory>
{
    public void Configure(EntityTypeBuilder<MerchantMemory> builder)
    {
        builder.ToTable("merchant_memories");
        builder.HasKey(m => new { m.HouseholdId, m.Id });
        builder.HasIndex(m => new { m.HouseholdId, m.Key });
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(m => new { m.HouseholdId, m.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MerchantConfiguration : IEntityTypeConfiguration<Merchant>
{
    public void Configure(EntityTypeBuilder<Merchant> builder)
    {
        builder.ToTable("merchants");
        builder.HasKey(m => new { m.HouseholdId, m.Id });
    }
}

internal sealed class CategoryOutcomeConfiguration : IEntityTypeConfiguration<CategoryOutcome>
{
    public void Configure(EntityTypeBuilder<CategoryOutcome> builder)
    {
        builder.ToTable("category_outcomes");
        builder.HasKey(o => new { o.HouseholdId, o.Id });
        builder.HasIndex(o => new { o.HouseholdId, o.At });
    }
}

internal sealed class RuleConfiguration : IEntityTypeConfiguration<Rule>
{
    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.ToTable("rules");
        builder.HasKey(r => new { r.HouseholdId, r.Id });
        builder.Ignore(r => r.Actions);
        builder.Property(r => r.Parts).HasConversion<PartsConverter, PartsComparer>();
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(r => new { r.HouseholdId, r.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    private sealed class PartsConverter()
        : ValueConverter<List<RulePart>, string>(
            parts => JsonSerializer.Serialize(parts, ChangeFields.Json),
            json => JsonSerializer.Deserialize<List<RulePart>>(json, ChangeFields.Json)!
        );

    private sealed class PartsComparer()
        : ValueComparer<List<RulePart>>(
            (a, b) => a!.SequenceEqual(b!),
            parts => parts.Aggregate(0, (hash, part) => HashCode.Combine(hash, part)),
            parts => parts.ToList()
        );
}

internal sealed class MonthlySummaryConfiguration : IEntityTypeConfiguration<MonthlySummary>
{
    public void Configure(EntityTypeBuilder<MonthlySummary> builder)
    {
        builder.ToTable("monthly_summaries");
        builder.HasKey(m => new { m.HouseholdId, m.Id });
        builder.HasIndex(m => new
        {
            m.HouseholdId,
            m.AccountId,
            m.Month,
            m.Inflow,
            m.Outflow,
        });
        builder.HasIndex(m => new { m.HouseholdId, m.Month });
    }
}
