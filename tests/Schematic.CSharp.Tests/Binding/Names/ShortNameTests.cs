using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding.Names;

/// <summary>The names of types that the description does not name, where their paths are long.</summary>
public sealed class ShortNameTests
{
    private static readonly string Word = "Obj" + new string('f', 57);

    [TestCase("PostCustomersRequestPaymentSettingsPaymentMethodOptions", "tSettingsPaymentMethodOptions")]
    [TestCase("PostCustomersRequestAddress", "PostCustomersRequestAddress")]
    public void A_long_name_keeps_its_end(string name, string end) => Assert.That(Names(name).Single(), Does.EndWith(end).And.Length.LessThanOrEqualTo(40));

    [Test]
    public void Names_that_differ_in_the_middle_have_the_words_that_distinguish_them()
    {
        string[] starts = ["AlphaBravoCharlieDeltaEchoFoxtrotGolf", "QuebecRomeoSierraTangoUniformVictorXray"];
        const string End = "HotelIndiaJuliettKiloLimaMikeNovember";

        var names = Names([.. starts.SelectMany(start => new[] { $"{start}One{End}", $"{start}Two{End}" })]);

        Assert.That(names, Is.EqualTo(new[] { "GolfOneKiloLimaMikeNovember", "GolfTwoKiloLimaMikeNovember", "XrayOneKiloLimaMikeNovember", "XrayTwoKiloLimaMikeNovember" }));
    }

    [Test]
    public void Names_without_another_short_form_have_a_hash_which_depends_on_no_other_name()
    {
        var names = Names(Word + "a", Word + "b");

        Assert.That(names, Is.Unique.And.All.Length.LessThanOrEqualTo(48));
        Assert.That(Names(Word + "b", Word + "a"), Is.EqualTo(names.Reverse()));
    }

    [Test]
    public void Paths_that_are_longer_than_identifiers_keep_their_words()
    {
        var path = string.Concat(Enumerable.Range(0, 14).Select(index => $"Segment{(char)('a' + index)}Of"));

        Assert.That(Names(path + "PaymentMethodOptionsMandate", path + "PaymentMethodOptionsVerification"), Is.EqualTo(new[] { "OfSegmentnOfPaymentMethodOptionsMandate", "OfPaymentMethodOptionsVerification" }));
    }

    private static IReadOnlyList<string> Names(params string[] names)
    {
        var types = names.Select(name => new ObjectDefinition(name, []) { IsDerived = true }).ToList();
        return [.. GeneratedCode.Of(new ApiDefinition { Name = "Shop", Types = types }).Plan.Apis[0].Types.Select(type => type.Type[(type.Type.LastIndexOf('.') + 1)..])];
    }
}
