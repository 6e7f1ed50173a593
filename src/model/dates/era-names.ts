/** Names of reigns that Chinese chronicles of the last six centuries count years by, as a source of a regular expression. */
export const ERA_NAMES =
  '洪武|建文|永乐|洪熙|宣德|正统|景泰|天顺|成化|弘治|正德|嘉靖|隆庆|万历|泰昌|天启|崇祯|' +
  '顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|贞观|开元|天宝|庆历|熙宁|元丰|民国';
