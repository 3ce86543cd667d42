using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class BudgetConfiguration : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> builder)
    {
        builder.ToTable("budgets");
        builder.HasKey(b => new { b.HouseholdId, b.Id });
        builder.Property(b => b.Accounts).HasConversion<IdsConverter<AccountId>, IdsComparer<AccountId>>();
    }
}

internal sealed class BudgetLineConfiguration : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("budget_lines");
        builder.HasKey(l => new { l.HouseholdId, l.Id });
        builder.Ignore(l => l.Rule);
        builder.Ignore(l => l.Template);
        builder
            .HasOne<Budget>()
            .WithMany()
            .HasForeignKey(l => new { l.HouseholdId, l.BudgetId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(l => new { l.HouseholdId, l.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BudgetAssignmentConfiguration : IEntityTypeConfiguration<BudgetAssignment>
{
    public void Configure(EntityTypeBuilder<BudgetAssignment> builder)
    {
        builder.ToTable("budget_assignments");
        builder.HasKey(a => new { a.HouseholdId, a.Id });
        builder.HasIndex(a => new
        {
            a.HouseholdId,
            a.BudgetId,
            a.Month,
        });
        builder
            .HasOne<Budget>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.BudgetId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("goals");
        builder.HasKey(g => new { g.HouseholdId, g.Id });
        builder.Ignore(g => g.Target);
        builder.Ignore(g => g.DueOn);
        builder.Ignore(g => g.FollowsAccounts);
        builder.Ignore(g => g.Plan);
        builder.Ignore(g => g.Terms);
        builder.Property(g => g.Accounts).HasConversion<IdsConverter<AccountId>, IdsComparer<AccountId>>();
        builder.Property(g => g.Incomes).HasConversion<IdsConverter<CategoryId>, IdsComparer<CategoryId>>();
    }
}

internal sealed class GoalContributionConfiguration : IEntityTypeConfiguration<GoalContribution>
{
    public void Configure(EntityTypeBuilder<GoalContribution> builder)
    {
        builder.ToTable("goal_contributions");
        builder.HasKey(c => new { c.HouseholdId, c.Id });
        builder.HasIndex(c => new
        {
            c.HouseholdId,
            c.GoalId,
            c.Date,
        });
        builder
            .HasOne<Goal>()
            .WithMany()
            .HasForeignKey(c => new { c.HouseholdId, c.GoalId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(c => new { c.HouseholdId, c.TransactionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdsConverter<TId>()
    : ValueConverter<List<TId>, string>(
        ids => JsonSerializer.Serialize(ids, ChangeFields.Json),
        json => JsonSerializer.Deserialize<List<TId>>(json, ChangeFields.Json)!
    )
    where TId : struct, ITypedId<TId>;

internal sealed class IdsComparer<TId>()
    : ValueComparer<List<TId>>(
        (a, b) => a!.SequenceEqual(b!),
        ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)),
        ids => ids.ToList()
    )
    where TId : struct, ITypedId<TId>;
