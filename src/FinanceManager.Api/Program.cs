using FinanceManager.Api.Ai;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Features.Accounts;
using FinanceManager.Api.Features.Ai;
using FinanceManager.Api.Features.Budgets;
using FinanceManager.Api.Features.Cards;
using FinanceManager.Api.Features.Categories;
using FinanceManager.Api.Features.ChangeSets;
using FinanceManager.Api.Features.Documents;
using FinanceManager.Api.Features.ExchangeRates;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Api.Features.Goals;
using FinanceManager.Api.Features.Households;
using FinanceManager.Api.Features.Imports;
using FinanceManager.Api.Features.Insights;
using FinanceManager.Api.Features.Merchants;
using FinanceManager.Api.Features.Quality;
using FinanceManager.Api.Features.Recurring;
using FinanceManager.Api.Features.Reports;
using FinanceManager.Api.Features.Review;
using FinanceManager.Api.Features.Rules;
using FinanceManager.Api.Features.Transactions;
using FinanceManager.Api.Features.Transfers;
using FinanceManager.Api.Features.Users;
using FinanceManager.Api.Http;
using FinanceManager.Api.Insights;
using FinanceManager.Api.Integrations.Anthropic;
using FinanceManager.Api.Integrations.Aws;
using FinanceManager.Api.Integrations.Documents;
using FinanceManager.Api.Integrations.Rates;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinanceManager.Api;

/// <summary>The table of contents of the server.</summary>
public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] args) => CommandLine.Run(args, Terminal.Console);

    internal static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings come from the environment: watching for files of settings costs every folder below this one a watch.
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.ConfigureKestrel();
        builder.ConfigureLogs();
        return builder;
    }

    internal static WebApplication Build(WebApplicationBuilder builder, Settings settings)
    {
        AddServices(builder, settings);
        var app = builder.Build();
        MapRoutes(app, settings);
        return app;
    }

    internal static void AddServices(WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddApiJson();
        builder.Services.AddProblems();
        builder.Services.AddValidation();
        builder.Services.AddApiDocument();
        builder.Services.AddUploads(settings);
        builder.Services.AddRateLimits(settings);
        builder.Services.AddCorsOf(settings);
        builder.Services.AddWebApp();
        builder.Services.AddDatabase(settings.Database);
        builder.Services.AddSingleton<DatabaseHealth>();
        builder.Services.AddPeople();
        builder.Services.AddLateAnswers();
        builder.Services.AddUsers();
        builder.Services.AddAi(settings.Ai);
        builder.Services.AddSingleton<ILanguageModel, ClaudeModel>();
        builder.Services.AddSingleton<AiDueRuns>();
        builder.Services.AddHostedService<AiWorker>();
        builder.Services.TryAddSingleton<IReadDocuments, LocalReader>();
        builder.Services.AddDocuments(
            () => DocumentBlobsOf(settings),
            (db, name, file, ct) => UploadImport.PreviewStatementAsync(db, name, file, settings.UploadLimitBytes, ct)
        );
        builder.Services.AddScoped<TakeDocument>();
        builder.Services.AddSingleton<DueDocuments>();
        builder.Services.AddHostedService<DocumentWorker>();
        builder.Services.AddInsights();
        builder.Services.AddScoped<InsightFeedOf>();
        builder.Services.AddSingleton<DueInsights>();
        builder.Services.AddHostedService<InsightWorker>();
        builder.Services.AddSingleton<DueSearches>();
        builder.Services.AddHostedService<RecurringWorker>();
        builder.Services.AddSingleton(settings.Rates);
        builder.Services.TryAddSingleton<IPublishedRates, RatePublishers>();
        builder.Services.AddSingleton<DueRates>();
        builder.Services.AddHostedService<RatesWorker>();
        builder.Services.AddTelemetry(settings.Telemetry);
        if (settings.Database.Engine == DatabaseEngine.Sqlite && settings.Backups.Daily)
        {
            builder.Services.AddSingleton(_ => BackupStoreOf(settings));
            builder.Services.AddHostedService<DailyBackup>();
        }
    }

    internal static IBackupStore BackupStoreOf(Settings settings) =>
        settings.Backups.Bucket is { } bucket ? S3BackupStore.Open(bucket) : new FolderStore(settings.Backups.Folder);

    internal static IDocumentBlobs DocumentBlobsOf(Settings settings) =>
        settings.DocumentBucket is { } bucket ? S3DocumentBlobs.Open(bucket) : FolderBlobs.Of(settings);

    /// <summary>Of each bucket that the environment names, by variable: why it cannot be used.</summary>
    internal static IEnumerable<(string Variable, Func<CancellationToken, Task<string?>> Ask)> BucketsOf(
        Settings settings
    )
    {
        if (settings.Backups.Bucket is { } backups)
            yield return ("BACKUP_TARGET", ct => S3Clients.RefusalAsync(backups, ct));
        if (settings.DocumentBucket is { } documents)
            yield return ("S3_BUCKET", ct => S3Clients.RefusalAsync(documents, ct));
    }

    internal static IPointInTimeRestore PointInTimeRestoreOf(Settings settings, TimeProvider clock) =>
        RdsPointInTime.Open(settings.Backups, clock);

    internal static void MapRoutes(WebApplication app, Settings settings)
    {
        app.UseRequestTrace();
        app.UseSecurityHeaders();
        app.UseTrustedProxies(settings);
        app.UseProblems();
        app.UseWebApp(settings);
        app.UseCors();
        app.UseRoutingRefusals();
        app.UseAuthentication();
        app.UseRateLimits(settings);
        app.UseCurrentHousehold();
        app.UseQueryWords();
        app.UseAuthorization();
        app.UseLateAnswers();

        app.MapHealth();
        app.MapApiDocument();
        var api = app.MapGroup("/api/v1").WithQueryWords().WithVersions();
        api.MapLateAnswers();
        api.MapUsers();
        api.MapHouseholds();
        api.MapAccounts();
        api.MapTransactions();
        api.MapTransfers();
        api.MapReview();
        api.MapQuality();
        api.MapMerchants();
        api.MapCards();
        api.MapCategories();
        api.MapRules();
        api.MapRecurring();
        api.MapReports();
        api.MapInsights();
        api.MapBudgets();
        api.MapGoals();
        api.MapExchangeRates();
        api.MapImports();
        api.MapDocuments();
        api.MapChangeSets();
        api.MapExports();
        api.MapAi();
    }
}
