import tree from '@categories'
import { expect, test } from 'vitest'
import { categoryIcons } from './category-icons'
import { categoryName } from '@/lib/categories'

test('A shipped category has its name in each language', () => {
  expect(categoryName({ key: 'food.groceries', name: null }, 'pt')).toBe('Supermercado')
  expect(categoryName({ key: 'food.groceries', name: null }, 'en')).toBe('Groceries')
})

test('A name that a person gave wins over the shipped one', () => {
  expect(categoryName({ key: 'food.groceries', name: 'Feira' }, 'pt')).toBe('Feira')
})

test('Every shipped category has a picture', () => {
  expect(tree.filter(({ icon }) => !(icon in categoryIcons))).toEqual([])
})
