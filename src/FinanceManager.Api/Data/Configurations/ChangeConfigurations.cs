using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class ChangeSetConfiguration : IEntityTypeConfiguration<ChangeSet>
{
    public void Configure(EntityTypeBuilder<ChangeSet> builder)
    {
        builder.ToTable("change_sets");
        builder.HasKey(c => new { c.HouseholdId, c.Id });
    }
}

internal sealed class ChangeEntryConfiguration : IEntityTypeConfiguration<ChangeEntry>
{
    public void Configure(EntityTypeBuilder<ChangeEntry> builder)
    {
        builder.ToTable("change_entries");
        builder.HasKey(e => new { e.HouseholdId, e.Id });
        builder.HasIndex(e => new { e.HouseholdId, e.ChangeSetId });
        builder.HasIndex(e => new { e.HouseholdId, e.EntityId });
        builder
            .HasOne<ChangeSet>()
            .WithMany()
            .HasForeignKey(e => new { e.HouseholdId, e.ChangeSetId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(i => new { i.HouseholdId, i.Id });
    }
}

internal sealed class ImportFilePartConfiguration : IEntityTypeConfiguration<ImportFilePart>
{
    public void Configure(EntityTypeBuilder<ImportFilePart> builder)
    {
        builder.ToTable("import_file_parts");
        builder.HasKey(f => new
        {
            f.HouseholdId,
            f.ImportId,
            f.Part,
        });
        builder
            .HasOne<Import>()
            .WithMany()
            .HasForeignKey(f => new { f.HouseholdId, f.ImportId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Keyed by import and line, so that one import's sources lie together and its insert only appends.</summary>
internal sealed class TransactionSourceConfiguration : IEntityTypeConfiguration<TransactionSource>
{
    public void Configure(EntityTypeBuilder<TransactionSource> builder)
    {
        builder.ToTable("transaction_sources");
        builder.HasKey(s => new
        {
            s.HouseholdId,
            s.ImportId,
            s.Ordinal,
        });
        builder.HasIndex(s => new { s.HouseholdId, s.TransactionId });
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(s => new { s.HouseholdId, s.TransactionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BankMappingConfiguration : IEntityTypeConfiguration<BankMapping>
{
    public void Configure(EntityTypeBuilder<BankMapping> builder)
    {
        builder.ToTable("bank_mappings");
        builder.HasKey(m => new { m.HouseholdId, m.Id });
        builder.HasIndex(m => new { m.HouseholdId, m.Signature }).IsUnique();
    }
}
