using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchoolSupport.Domain.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SpellingsOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AddedAt",
                table: "SchoolNames",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevokedAt",
                table: "SchoolNames",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "SchoolNames");

            migrationBuilder.DropColumn(
                name: "RevokedAt",
                table: "SchoolNames");
        }
    }
}
