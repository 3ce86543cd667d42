using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class AiChoicesConfiguration : IEntityTypeConfiguration<AiChoices>
{
    public void Configure(EntityTypeBuilder<AiChoices> builder)
    {
        builder.ToTable("ai_choices");
        builder.HasKey(c => c.HouseholdId);
        builder.Property(c => c.HouseholdId).ValueGeneratedNever();
        builder.Ignore(c => c.MayAsk);
    }
}

internal sealed class AiMonthConfiguration : IEntityTypeConfiguration<AiMonth>
{
    public void Configure(EntityTypeBuilder<AiMonth> builder)
    {
        builder.ToTable("ai_months");
        builder.HasKey(m => new { m.HouseholdId, m.Month });
    }
}

internal sealed class AiAnswerConfiguration : IEntityTypeConfiguration<AiAnswer>
{
    public void Configure(EntityTypeBuilder<AiAnswer> builder)
    {
        builder.ToTable("ai_answers");
        builder.HasKey(a => new { a.HouseholdId, a.Question });
        builder
            .HasOne<Domain.Categories.Category>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AiOpinionConfiguration : IEntityTypeConfiguration<AiOpinion>
{
    public void Configure(EntityTypeBuilder<AiOpinion> builder)
    {
        builder.ToTable("ai_opinions");
        builder.HasKey(o => new
        {
            o.HouseholdId,
            o.MerchantKey,
            o.Income,
        });
        builder
            .HasOne<Domain.Categories.Category>()
            .WithMany()
            .HasForeignKey(o => new { o.HouseholdId, o.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AiRunConfiguration : IEntityTypeConfiguration<AiRun>
{
    public void Configure(EntityTypeBuilder<AiRun> builder)
    {
        builder.ToTable("ai_runs");
        builder.HasKey(r => new { r.HouseholdId, r.Id });
    }
}

internal sealed class AiCallConfiguration : IEntityTypeConfiguration<AiCall>
{
    public void Configure(EntityTypeBuilder<AiCall> builder)
    {
        builder.ToTable("ai_calls");
        builder.HasKey(c => new { c.HouseholdId, c.Id });
        builder
            .HasOne<AiRun>()
            .WithMany()
            .HasForeignKey(c => new { c.HouseholdId, c.RunId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AiJobConfiguration : IEntityTypeConfiguration<AiJob>
{
    public void Configure(EntityTypeBuilder<AiJob> builder)
    {
        builder.ToTable("ai_jobs");
        builder.HasKey(j => j.HouseholdId);
        builder.HasOne<Household>().WithMany().HasForeignKey(j => j.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AiGlobalMonthConfiguration : IEntityTypeConfiguration<AiGlobalMonth>
{
    public void Configure(EntityTypeBuilder<AiGlobalMonth> builder)
    {
        builder.ToTable("ai_global_months");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).ValueGeneratedNever();
    }
}
