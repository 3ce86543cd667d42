using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FinanceManager.Api.Data.Migrations;

// One class per version; its SQL is Sqlite/NNNN_name.sql and Postgres/NNNN_name.sql. A released file never changes.

[DbContext(typeof(SchemaContext))]
[Migration("0001_initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0001_initial");
}

[DbContext(typeof(SchemaContext))]
[Migration("0002_statistics")]
internal sealed class Statistics : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0002_statistics");
}

[DbContext(typeof(SchemaContext))]
[Migration("0003_matching")]
internal sealed class Matching : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0003_matching");
}

[DbContext(typeof(SchemaContext))]
[Migration("0004_parents")]
internal sealed class Parents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0004_parents");
}

[DbContext(typeof(SchemaContext))]
[Migration("0005_rules")]
internal sealed class FullRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0005_rules");
}

[DbContext(typeof(SchemaContext))]
[Migration("0006_books")]
internal sealed class Books : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0006_books");
}

[DbContext(typeof(SchemaContext))]
[Migration("0007_file_parts")]
internal sealed class FileParts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0007_file_parts");
}

[DbContext(typeof(SchemaContext))]
[Migration("0008_ai")]
internal sealed class AiGateway : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0008_ai");
}

[DbContext(typeof(SchemaContext))]
[Migration("0009_categorisation")]
internal sealed class Categorisation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        SqlFile.Run(migrationBuilder, "0009_categorisation");
}

[DbContext(typeof(SchemaContext))]
[Migration("0010_ai_opinions")]
internal sealed class AiOpinions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0010_ai_opinions");
}

[DbContext(typeof(SchemaContext))]
[Migration("0011_learning")]
internal sealed class Learning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0011_learning");
}

[DbContext(typeof(SchemaContext))]
[Migration("0012_documents")]
internal sealed class Documents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0012_documents");
}

[DbContext(typeof(SchemaContext))]
[Migration("0013_late_answers")]
internal sealed class LateAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0013_late_answers");
}

[DbContext(typeof(SchemaContext))]
[Migration("0014_budgets")]
internal sealed class BudgetsAndGoals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0014_budgets");
}

[DbContext(typeof(SchemaContext))]
[Migration("0015_recurring")]
internal sealed class RecurringSeriesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0015_recurring");
}

[DbContext(typeof(SchemaContext))]
[Migration("0016_rates")]
internal sealed class ExchangeRates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0016_rates");
}

[DbContext(typeof(SchemaContext))]
[Migration("0017_insights")]
internal sealed class Insights : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0017_insights");
}

[DbContext(typeof(SchemaContext))]
[Migration("0018_balances")]
internal sealed class BalancesFromIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SqlFile.Run(migrationBuilder, "0018_balances");
}

internal static class SqlFile
{
    internal static void Run(MigrationBuilder builder, string version)
    {
        var engine = builder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? "Sqlite" : "Postgres";
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream($"{engine}/{version}.sql")!;
        using var reader = new StreamReader(stream);
        builder.Sql(reader.ReadToEnd());
    }
}
