using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class RecurringSeriesConfiguration : IEntityTypeConfiguration<RecurringSeries>
{
    public void Configure(EntityTypeBuilder<RecurringSeries> builder)
    {
        builder.ToTable("recurring_series");
        builder.HasKey(r => new { r.HouseholdId, r.Id });
        builder.Ignore(r => r.Schedule);
        builder.Ignore(r => r.Expected);
        builder.Ignore(r => r.HasOccurrences);
        builder.Ignore(r => r.KindNow);
        builder.Ignore(r => r.IsPersons);
        builder.Property(r => r.Sighting).HasConversion<SightingConverter, SightingComparer>();
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(r => new { r.HouseholdId, r.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(r => new { r.HouseholdId, r.OtherAccountId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Category>()
            .WithMany()
            .HasForeignKey(r => new { r.HouseholdId, r.CategoryId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    private sealed class SightingConverter()
        : ValueConverter<Sighting, string>(
            sighting => Written(sighting),
            json => JsonSerializer.Deserialize<Sighting>(json, ChangeFields.Json)!
        );

    // It is never changed, only replaced; and what says the same is no change.
    private sealed class SightingComparer()
        : ValueComparer<Sighting>(
            (a, b) => ReferenceEquals(a, b) || (a != null && b != null && Written(a) == Written(b)),
            sighting => sighting.Count,
            sighting => sighting
        );

    private static string Written(Sighting sighting) => JsonSerializer.Serialize(sighting, ChangeFields.Json);
}

internal sealed class EverydaySumsConfiguration : IEntityTypeConfiguration<EverydaySums>
{
    public void Configure(EntityTypeBuilder<EverydaySums> builder)
    {
        builder.ToTable("everyday_sums");
        builder.HasKey(e => new { e.HouseholdId, e.Id });
        builder.HasIndex(e => new { e.HouseholdId, e.AccountId });
        builder
            .Property(e => e.Days)
            .HasConversion(
                days => JsonSerializer.Serialize(days, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<long[]>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<long>>((a, b) => a!.SequenceEqual(b!), days => days.Count, days => days)
            );
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(e => new { e.HouseholdId, e.AccountId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecurringJobConfiguration : IEntityTypeConfiguration<RecurringJob>
{
    public void Configure(EntityTypeBuilder<RecurringJob> builder)
    {
        builder.ToTable("recurring_jobs");
        builder.HasKey(j => j.HouseholdId);
        builder.HasOne<Household>().WithMany().HasForeignKey(j => j.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
