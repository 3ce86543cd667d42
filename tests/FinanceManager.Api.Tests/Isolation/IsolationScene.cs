using System.Net;
using System.Text.RegularExpressions;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Household B and its viewer; household A, whose owner and editor want to know.</summary>
internal sealed partial class IsolationScene
{
    private readonly TestHost _host;
    private readonly HouseholdRows _a;
    private readonly HouseholdRows _b;
    private readonly Visitor _viewer;
    private readonly Visitor _editor;
    private List<string> _faults = [];
    private string _before = "";

    private IsolationScene(TestHost host, HouseholdRows a, HouseholdRows b, Visitor viewer, Visitor editor) =>
        (_host, _a, _b, _viewer, _editor) = (host, a, b, viewer, editor);

    internal static async Task<IsolationScene> SetAsync(TestHost host)
    {
        var (a, b) = (await HouseholdRows.OfAsync(host, "nosy"), await HouseholdRows.OfAsync(host, "bsecret"));
        var (viewer, editor) = (
            await Visitor.RegisteredAsync(host, "viewer@example.com"),
            await Visitor.RegisteredAsync(host, "editor@example.com")
        );
        await b.JoinAsync(viewer, "viewer");
        await a.JoinAsync(editor, "editor");
        (viewer.Household, editor.Household) = (b.Id, a.Id);
        return new(host, a, b, viewer, editor);
    }

    /// <returns>What went wrong; nothing when the households are apart.</returns>
    internal async Task<IReadOnlyList<string>> PlayAsync(DocumentedOperation operation, IsolationCase one)
    {
        _faults = [];
        await AsBAsync(operation, one);
        var viewed = operation.Scope is Scope.Household or Scope.HouseholdInPath ? await one.Build(_b, _b) : null;
        var strange = await one.Build(_a, _b);
        // What only reads is not asked whether it changed anything, and finds what was there before.
        var before = operation.Reads && _before.Length > 0 ? _before : await _b.ReadAllAsync();
        if (viewed is not null)
            await AsViewerAsync(operation, one, viewed);
        await AsStrangersAsync(operation, one, strange, before);
        if (!operation.Reads && await _b.ReadAllAsync() != before)
            _faults.Add($"{operation.Id} {strange.UrlOf(operation)}: a viewer or a stranger changed the household.");
        _before = before;
        return _faults;
    }

    /// <summary>The request is a good one, so that a refusal of it proves something.</summary>
    private async Task AsBAsync(DocumentedOperation operation, IsolationCase one)
    {
        var call = await one.Build(_b, _b);
        var sender = one.Rightful is { } rightful ? await rightful(_host) : _b.Owner;
        var response = await SendAsync(one, sender, operation, call);
        if (!response.IsSuccessStatusCode)
            await FaultAsync(operation, call, "the household itself", response);
    }

    private async Task AsViewerAsync(DocumentedOperation operation, IsolationCase one, Call call)
    {
        var response = await SendAsync(one, _viewer, operation, call);
        if (operation.Reads ? !response.IsSuccessStatusCode : response.StatusCode != HttpStatusCode.Forbidden)
            await FaultAsync(operation, call, "a viewer", response);
    }

    private async Task AsStrangersAsync(DocumentedOperation operation, IsolationCase one, Call call, string before)
    {
        var nobody = await SendAsync(one, new Visitor(_host), operation, call, signedIn: false);
        if (operation.Scope == Scope.Public ? IsBroken(nobody) : nobody.StatusCode != HttpStatusCode.Unauthorized)
            await FaultAsync(operation, call, "nobody", nobody);
        await TellsNothingAsync(operation, call, "nobody", nobody, before);

        if (operation.Scope == Scope.Household)
            await AskingForBAsync(operation, one, call);
        foreach (var (name, stranger) in new[] { ("A's owner", _a.Owner), ("A's editor", _editor) })
        {
            var response = await SendAsync(one, stranger, operation, call);
            if (!IsRight(operation, one, response))
                await FaultAsync(operation, call, name, response);
            await TellsNothingAsync(operation, call, name, response, before);
        }
    }

    private async Task AskingForBAsync(DocumentedOperation operation, IsolationCase one, Call call)
    {
        var posing = new Visitor(_host) { AccessToken = _a.Owner.AccessToken, Household = _b.Id };
        var response = await SendAsync(one, posing, operation, call);
        if (await RefusalOf(response) != (HttpStatusCode.NotFound, "household.not-found"))
            await FaultAsync(operation, call, "A's owner who names B", response);
    }

    private static bool IsRight(DocumentedOperation operation, IsolationCase one, HttpResponseMessage response) =>
        (operation.Scope, one.Stranger) switch
        {
            (Scope.HouseholdInPath, _) => IsRefused(response) || response.StatusCode == HttpStatusCode.Forbidden,
            (Scope.Public, Stranger.Refused) => response.StatusCode == HttpStatusCode.Unauthorized,
            (_, Stranger.Refused) => IsRefused(response)
                || (one.OwnersOnly && response.StatusCode == HttpStatusCode.Forbidden),
            _ => response.IsSuccessStatusCode || (one.OwnersOnly && response.StatusCode == HttpStatusCode.Forbidden),
        };

    private static bool IsRefused(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict;

    private static bool IsBroken(HttpResponseMessage response) =>
        response.StatusCode >= HttpStatusCode.InternalServerError;

    private async Task<HttpResponseMessage> SendAsync(
        IsolationCase one,
        Visitor sender,
        DocumentedOperation operation,
        Call call,
        bool signedIn = true
    )
    {
        if (one.OfSession && signedIn)
            sender = await HouseholdRows.AgainAsync(_host, sender);
        return await sender.SendToAsync(operation.Method, call.UrlOf(operation), call.Body?.Invoke());
    }

    /// <summary>No id and no word of B is in the answer, but for those that the sender knew.</summary>
    private async Task TellsNothingAsync(
        DocumentedOperation operation,
        Call call,
        string who,
        HttpResponseMessage response,
        string secrets
    )
    {
        var known = await call.TextOfAsync(operation);
        var told = response.Headers.Location + await BodyOfAsync(response);
        var leaked = Ids()
            .Matches(secrets)
            .Select(m => m.Value)
            .Append(_b.Mark)
            .Distinct()
            .Where(secret => told.Contains(secret, StringComparison.OrdinalIgnoreCase))
            .Where(secret => !known.Contains(secret, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (leaked.Count > 0)
            _faults.Add($"{operation.Id} {call.UrlOf(operation)} tells {who} {string.Join(", ", leaked)}: {told}");
    }

    private async Task FaultAsync(DocumentedOperation operation, Call call, string who, HttpResponseMessage response) =>
        _faults.Add(
            $"{operation.Id} {call.UrlOf(operation)} answers {who} {(int)response.StatusCode}: {await BodyOfAsync(response)}"
        );

    private static async Task<(HttpStatusCode, string?)> RefusalOf(HttpResponseMessage response) =>
        (response.StatusCode, response.IsSuccessStatusCode ? null : await Visitor.CodeOfAsync(response));

    private static Task<string> BodyOfAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
