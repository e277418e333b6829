namespace Yangke.People;

/// <summary>Every field a profile can have, with its choices, in both languages: what forms and timelines name them by.</summary>
[Anyone]
public sealed record ProfileCatalogue : IQuery<ProfileCatalogueAnswer>;

/// <summary>The fields in the order people fill them in.</summary>
public sealed record ProfileCatalogueAnswer(IReadOnlyList<ProfileField> Fields);

internal sealed class ProfileCatalogueHandler : IHandle<ProfileCatalogue, ProfileCatalogueAnswer>
{
    public Task<ProfileCatalogueAnswer> Handle(ProfileCatalogue asked, Act act) =>
        Task.FromResult(new ProfileCatalogueAnswer(ProfileFields.All));
}
