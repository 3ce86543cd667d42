using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class FxRateConfiguration : IEntityTypeConfiguration<FxRate>
{
    public void Configure(EntityTypeBuilder<FxRate> builder)
    {
        builder.ToTable("fx_rates");
        builder.HasKey(r => new
        {
            r.Base,
            r.Quote,
            r.Date,
        });
        builder.HasIndex(r => r.Batch);
    }
}

internal sealed class FxBatchConfiguration : IEntityTypeConfiguration<FxBatch>
{
    public void Configure(EntityTypeBuilder<FxBatch> builder)
    {
        builder.ToTable("fx_batches");
        builder.HasKey(b => b.Batch);
        builder.Property(b => b.Batch).ValueGeneratedNever();
    }
}

internal sealed class FxFetchConfiguration : IEntityTypeConfiguration<FxFetch>
{
    public void Configure(EntityTypeBuilder<FxFetch> builder)
    {
        builder.ToTable("fx_fetches");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
    }
}

internal sealed class OwnRateConfiguration : IEntityTypeConfiguration<OwnRate>
{
    public void Configure(EntityTypeBuilder<OwnRate> builder)
    {
        builder.ToTable("own_rates");
        builder.HasKey(r => new { r.HouseholdId, r.Id });
    }
}
