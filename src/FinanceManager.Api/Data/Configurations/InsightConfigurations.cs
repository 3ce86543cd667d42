using FinanceManager.Domain.Households;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class InsightRunConfiguration : IEntityTypeConfiguration<InsightRun>
{
    public void Configure(EntityTypeBuilder<InsightRun> builder)
    {
        builder.ToTable("insight_runs");
        builder.HasKey(r => r.HouseholdId);
        builder.Property(r => r.HouseholdId).ValueGeneratedNever();
    }
}

internal sealed class InsightDismissalConfiguration : IEntityTypeConfiguration<InsightDismissal>
{
    public void Configure(EntityTypeBuilder<InsightDismissal> builder)
    {
        builder.ToTable("insight_dismissals");
        builder.HasKey(d => new { d.HouseholdId, d.Id });
    }
}

internal sealed class InsightSentenceConfiguration : IEntityTypeConfiguration<InsightSentence>
{
    public void Configure(EntityTypeBuilder<InsightSentence> builder)
    {
        builder.ToTable("insight_sentences");
        builder.HasKey(s => new { s.HouseholdId, s.Question });
    }
}

internal sealed class InsightJobConfiguration : IEntityTypeConfiguration<InsightJob>
{
    public void Configure(EntityTypeBuilder<InsightJob> builder)
    {
        builder.ToTable("insight_jobs");
        builder.HasKey(j => j.HouseholdId);
        builder.Property(j => j.HouseholdId).ValueGeneratedNever();
        builder.HasOne<Household>().WithMany().HasForeignKey(j => j.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
