using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Configurations;

/// <summary>Named one by one: to look for them would load every type of the program, and the libraries of services that most never call.</summary>
internal static class AllConfigurations
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new AiChoicesConfiguration());
        builder.ApplyConfiguration(new AiMonthConfiguration());
        builder.ApplyConfiguration(new AiAnswerConfiguration());
        builder.ApplyConfiguration(new AiOpinionConfiguration());
        builder.ApplyConfiguration(new AiRunConfiguration());
        builder.ApplyConfiguration(new AiCallConfiguration());
        builder.ApplyConfiguration(new AiJobConfiguration());
        builder.ApplyConfiguration(new AiGlobalMonthConfiguration());
        builder.ApplyConfiguration(new ChangeSetConfiguration());
        builder.ApplyConfiguration(new ChangeEntryConfiguration());
        builder.ApplyConfiguration(new ImportConfiguration());
        builder.ApplyConfiguration(new ImportFilePartConfiguration());
        builder.ApplyConfiguration(new TransactionSourceConfiguration());
        builder.ApplyConfiguration(new BankMappingConfiguration());
        builder.ApplyConfiguration(new AccountConfiguration());
        builder.ApplyConfiguration(new AccountAliasConfiguration());
        builder.ApplyConfiguration(new StatedBalanceConfiguration());
        builder.ApplyConfiguration(new ReconciliationConfiguration());
        builder.ApplyConfiguration(new SavedViewConfiguration());
        builder.ApplyConfiguration(new TransactionConfiguration());
        builder.ApplyConfiguration(new SplitConfiguration());
        builder.ApplyConfiguration(new TransferConfiguration());
        builder.ApplyConfiguration(new PossibleMatchConfiguration());
        builder.ApplyConfiguration(new CategoryConfiguration());
        builder.ApplyConfiguration(new MerchantMemoryConfiguration());
        builder.ApplyConfiguration(new MerchantConfiguration());
        builder.ApplyConfiguration(new CategoryOutcomeConfiguration());
        builder.ApplyConfiguration(new RuleConfiguration());
        builder.ApplyConfiguration(new MonthlySummaryConfiguration());
        builder.ApplyConfiguration(new UserConfiguration());
        builder.ApplyConfiguration(new UserClaimConfiguration());
        builder.ApplyConfiguration(new UserLoginConfiguration());
        builder.ApplyConfiguration(new UserTokenConfiguration());
        builder.ApplyConfiguration(new SessionConfiguration());
        builder.ApplyConfiguration(new HouseholdConfiguration());
        builder.ApplyConfiguration(new MembershipConfiguration());
        builder.ApplyConfiguration(new LateAnswerConfiguration());
        builder.ApplyConfiguration(new BudgetConfiguration());
        builder.ApplyConfiguration(new BudgetLineConfiguration());
        builder.ApplyConfiguration(new BudgetAssignmentConfiguration());
        builder.ApplyConfiguration(new GoalConfiguration());
        builder.ApplyConfiguration(new GoalContributionConfiguration());
        builder.ApplyConfiguration(new AttachmentConfiguration());
        builder.ApplyConfiguration(new DocumentConfiguration());
        builder.ApplyConfiguration(new DocumentJobConfiguration());
        builder.ApplyConfiguration(new InsightRunConfiguration());
        builder.ApplyConfiguration(new InsightDismissalConfiguration());
        builder.ApplyConfiguration(new InsightSentenceConfiguration());
        builder.ApplyConfiguration(new InsightJobConfiguration());
        builder.ApplyConfiguration(new RecurringSeriesConfiguration());
        builder.ApplyConfiguration(new EverydaySumsConfiguration());
        builder.ApplyConfiguration(new RecurringJobConfiguration());
        builder.ApplyConfiguration(new FxRateConfiguration());
        builder.ApplyConfiguration(new FxBatchConfiguration());
        builder.ApplyConfiguration(new FxFetchConfiguration());
        builder.ApplyConfiguration(new OwnRateConfiguration());
    }
}
