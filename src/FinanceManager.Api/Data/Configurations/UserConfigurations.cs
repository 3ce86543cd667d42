using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinanceManager.Api.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder) => builder.ToTable("users");
}

internal sealed class UserClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<UserId>> builder) => builder.ToTable("user_claims");
}

internal sealed class UserLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<UserId>> builder) => builder.ToTable("user_logins");
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<UserId>> builder) => builder.ToTable("user_tokens");
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        // Of two rotations at once one loses and looks again.
        builder.Property(s => s.CurrentHash).IsConcurrencyToken();
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HouseholdConfiguration : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.ToTable("households");
        // For rows of the version before, which runs on beside this one for a while.
        builder.Property(h => h.RatesBatch).HasDefaultValue(0L);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasKey(m => new { m.HouseholdId, m.UserId });
        builder.HasOne<Household>().WithMany().HasForeignKey(m => m.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LateAnswerConfiguration : IEntityTypeConfiguration<LateAnswer>
{
    public void Configure(EntityTypeBuilder<LateAnswer> builder)
    {
        builder.ToTable("late_answers");
        builder.HasKey(a => new { a.HouseholdId, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}
