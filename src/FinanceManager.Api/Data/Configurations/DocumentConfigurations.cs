using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(d => new { d.HouseholdId, d.Id });
        builder.Ignore(d => d.CanBeConfirmed);
        builder.HasIndex(d => new { d.HouseholdId, d.Sha256 }).IsUnique();
        builder.HasIndex(d => new { d.HouseholdId, d.Sequence });
        builder.HasIndex(d => new { d.HouseholdId, d.UniqueId }).HasFilter("unique_id is not null");
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.HasKey(a => new { a.HouseholdId, a.Id });
        builder
            .HasOne<Document>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.DocumentId })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Transaction>()
            .WithMany()
            .HasForeignKey(a => new { a.HouseholdId, a.TransactionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DocumentJobConfiguration : IEntityTypeConfiguration<DocumentJob>
{
    public void Configure(EntityTypeBuilder<DocumentJob> builder)
    {
        builder.ToTable("document_jobs");
        builder.HasKey(j => new { j.HouseholdId, j.DocumentId });
        builder.HasOne<Household>().WithMany().HasForeignKey(j => j.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
