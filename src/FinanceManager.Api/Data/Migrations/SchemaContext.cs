using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>The database as its versions of the schema see it: without the model, which takes a good part of a start to build.</summary>
internal sealed class SchemaContext(DatabaseTarget target, string connectionString) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder
            .UseEngine(target, connectionString)
            // Migrations are SQL by hand without a snapshot; a test compares their result with the model.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
